"use strict";
// Keys: / goes to the search box, j and k move through a list, Enter opens. All behaviour is added by delegation: the pages carry no handlers.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
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
  }
});

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
