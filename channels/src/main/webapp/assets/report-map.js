/* The map beside the address field: the city's rectangle and streets as plain lines, no tiles from elsewhere. A click, or Enter on the centre, fills in the coordinates. */
(() => {
  "use strict";

  const box = document.getElementById("map");
  const latitude = document.getElementById("f-latitude");
  const longitude = document.getElementById("f-longitude");
  if (!box || !window.L || !latitude || !longitude) {
    return;
  }
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /* A street is a named point, or a line of points. */
  const street = (map, { name, latitude: lat, longitude: lon, points }) => {
    if (points && points.length > 1) {
      L.polyline(points, { color: colour("--line-strong"), weight: 4, interactive: false }).addTo(map);
    }
    const at = lat === undefined ? points && points[Math.floor(points.length / 2)] : [lat, lon];
    if (at && name) {
      L.circleMarker(at, { radius: 4, stroke: false, fillColor: colour("--brand"), fillOpacity: 0.8, interactive: false })
        .bindTooltip(name, { permanent: true, direction: "right", className: "street" }).addTo(map);
    }
  };

  const draw = ({ rectangle, streets }) => {
    const [south, west, north, east] = rectangle;
    const bounds = L.latLngBounds([south, west], [north, east]);
    box.hidden = false;
    box.setAttribute("role", "application");
    box.setAttribute("aria-label", box.dataset.label);
    const map = L.map(box, { attributionControl: false, maxBounds: bounds.pad(0.2), minZoom: 11, maxZoom: 18, zoomSnap: 0.25 });
    const places = (Array.isArray(streets) ? streets : []).filter((one) => one.latitude !== undefined).map((one) => [one.latitude, one.longitude]);
    map.fitBounds(places.length > 1 ? L.latLngBounds(places).pad(0.1) : bounds);
    L.rectangle(bounds, { color: colour("--line-strong"), weight: 2, fillColor: colour("--surface"), fillOpacity: 1, interactive: false }).addTo(map);
    (Array.isArray(streets) ? streets : []).forEach((one) => street(map, one));
    const named = () => box.classList.toggle("map-far", map.getZoom() < 13);
    map.on("zoomend", named);
    named();

    const cross = document.createElement("span");
    cross.className = "map-cross";
    box.append(cross);
    const help = document.createElement("p");
    help.className = "hint map-help";
    help.id = "map-help";
    help.setAttribute("role", "status");
    help.textContent = box.dataset.help;
    box.after(help);
    box.setAttribute("aria-describedby", help.id);

    let marker = null;
    const mark = (point) => {
      if (marker) {
        marker.remove();
      }
      marker = L.circleMarker(point, { radius: 11, color: colour("--surface"), weight: 3, fillColor: colour("--accent"), fillOpacity: 1, interactive: false }).addTo(map);
    };
    const choose = (point) => {
      mark(point);
      latitude.value = point.lat.toFixed(6);
      longitude.value = point.lng.toFixed(6);
      help.textContent = box.dataset.chosen + ": " + latitude.value + "; " + longitude.value;
    };
    map.on("click", (event) => choose(event.latlng));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === box) {
        event.preventDefault();
        choose(map.getCenter());
      }
    });
    if (latitude.value && longitude.value && !Number.isNaN(Number(latitude.value.replace(",", ".")))) {
      mark(L.latLng(Number(latitude.value.replace(",", ".")), Number(longitude.value.replace(",", "."))));
    }
  };

  fetch(box.dataset.source).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))).then(draw)
    .catch(() => { box.hidden = true; }); // The address field alone is enough.
})();
