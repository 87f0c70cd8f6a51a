"use strict";
// Keys: / goes to the search box, j and k move through a list, x chooses, b goes to what can be done with the choice, Enter opens. All behaviour is added by delegation: the pages carry no handlers.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    const box = document.getElementById("zoek-alles");
    if (box) {
      event.preventDefault();
      box.focus();
    }
  } else if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll("main a.open")];
    const row = document.activeElement.closest("tr");
    const at = links.findIndex((link) => link.closest("tr") === row);
    const next = links[at < 0 ? 0 : at + (event.key === "j" ? 1 : -1)];
    if (next) {
      next.focus();
    }
  } else if (event.key === "x") {
    const box = document.activeElement.closest("tr")?.querySelector("input[name=kies]");
    if (box) {
      event.preventDefault();
      box.click();
    }
  } else if (event.key === "b") {
    const bulk = document.getElementById("bulk");
    if (bulk && bulk.offsetParent !== null) {
      event.preventDefault();
      bulk.querySelector("input").focus();
    }
  }
});

// How many are chosen, said in the heading of what can be done with them.
document.addEventListener("change", (event) => {
  if (event.target.name === "kies") {
    const heading = document.querySelector("[data-chosen]");
    heading.dataset.words ??= heading.textContent;
    const chosen = document.querySelectorAll("input[name=kies]:checked").length;
    heading.textContent = heading.dataset.words + (chosen ? ": " + chosen : "");
  }
});

// Whether somebody else changed what the page shows: asked every few seconds while the page is looked at. Reading it anew loses nothing that
// was typed: it is put back into the same fields.
const PAUSE = 4000;
const pulse = document.querySelector("[data-pulse]");
const typedKey = "typed " + location.pathname + location.search;
const fields = () => [...document.querySelectorAll("main input:not([type=hidden], [type=submit], [type=file]), main textarea, main select")]
  .filter((field) => field.id && !field.closest("#filter"));
const wasTouched = (field) => field.type === "checkbox" ? field.checked !== field.defaultChecked
  : field.tagName === "SELECT" ? [...field.options].some((o) => o.selected !== o.defaultSelected) : field.value !== field.defaultValue;
const keepTyped = () => {
  const typed = fields().filter((field) => wasTouched(field))
    .map((field) => [field.id, field.type === "checkbox" ? field.checked : field.value]);
  sessionStorage.setItem(typedKey, JSON.stringify(typed));
};
const putBack = () => {
  for (const [id, value] of JSON.parse(sessionStorage.getItem(typedKey) || "[]")) {
    const field = document.getElementById(id);
    if (field && field.type === "checkbox") {
      field.checked = value;
    } else if (field) {
      field.value = value;
    }
    field?.closest("details")?.setAttribute("open", "");
  }
  sessionStorage.removeItem(typedKey);
};
const askPulse = async () => {
  if (document.visibilityState !== "visible") {
    return;
  }
  try {
    const answer = await fetch(pulse.dataset.pulse, { headers: { "If-None-Match": '"' + pulse.dataset.mark + '"' }, redirect: "error" });
    const mark = (answer.headers.get("ETag") || "").replace(/^W\/|"/g, "");
    if (answer.status === 204 && mark && mark !== pulse.dataset.mark) {
      pulse.classList.add("pulse--changed");
      pulse.querySelector("p").textContent = pulse.querySelector("p").dataset.said;
      pulse.querySelector("button").hidden = false;
      clearInterval(asking);
    }
  } catch (lost) {
    // the network or the server is away: the next question may be answered
    console.debug("no pulse", lost);
  }
};
let asking;
if (pulse) {
  putBack();
  asking = setInterval(askPulse, PAUSE);
  pulse.querySelector("button").addEventListener("click", () => {
    keepTyped();
    location.reload();
  });
}

// A found answer goes into the notes; what the agent has typed stays.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-answer]");
  if (!button) {
    return;
  }
  const notes = document.getElementById("call:notes");
  notes.value = (notes.value.trim() ? notes.value.trimEnd() + "\n" : "") + button.dataset.answer;
  document.getElementById("said").textContent = button.dataset.said;
  const result = document.getElementById("call:result");
  result.value = "answered";
  result.dispatchEvent(new Event("change", { bubbles: true }));
});

// The unit that calls back is asked only for a callback request.
const showUnit = () => {
  const result = document.getElementById("call:result");
  document.querySelectorAll("[data-only-for]").forEach((field) => {
    field.hidden = result && result.value !== field.dataset.onlyFor;
  });
};
document.addEventListener("change", (event) => {
  if (event.target.id === "call:result") {
    showUnit();
  }
});
showUnit();

// The clock of the call: the server says how long it has lasted, the browser counts on.
const seen = new WeakMap();
const tick = () => {
  document.querySelectorAll(".timer").forEach((timer) => {
    if (!seen.has(timer)) {
      seen.set(timer, Date.now() - Number(timer.dataset.seconds) * 1000);
    }
    if (timer.dataset.running === "true") {
      const seconds = Math.floor((Date.now() - seen.get(timer)) / 1000);
      timer.textContent = String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
    }
  });
};
tick();
setInterval(tick, 1000);
