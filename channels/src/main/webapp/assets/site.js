/* Makes pages that already work a little quicker to use: suggestions while typing, no double sending, the error summary in focus. */
(() => {
  "use strict";

  const summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
  }

  // A second press while the first is under way is stopped here; should one slip through, the server knows the form's key.
  document.querySelectorAll("form[data-once]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sending) {
        event.preventDefault();
        return;
      }
      form.dataset.sending = "true";
      form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
    });
    window.addEventListener("pageshow", () => {
      delete form.dataset.sending;
      form.querySelectorAll("button[type=submit]").forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });

  document.querySelectorAll("input[data-suggest]").forEach((input, number) => {
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let suggestions = [];
    let chosen = -1;
    let timer = 0;
    let asked = "";

    list.className = "suggestions";
    list.id = "suggestions-" + number;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestions);
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.form.append(list, status);

    const choose = (index) => {
      chosen = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const show = (found) => {
      suggestions = found;
      list.replaceChildren(...found.map((suggestion, i) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.textContent = suggestion.title;
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.assign(suggestion.address);
        });
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      status.textContent = found.length ? input.dataset.count.replace("{0}", found.length) : "";
      choose(-1);
    };
    const ask = async () => {
      const text = input.value.trim();
      asked = text;
      if (text.length < 2) {
        show([]);
        return;
      }
      try {
        const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(text), { headers: { Accept: "application/json" } });
        const found = answer.ok ? await answer.json() : [];
        if (asked === text && document.activeElement === input) {
          show(found);
        }
      } catch (failure) {
        close(); // Without suggestions the box still searches.
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (list.hidden) {
        return;
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((chosen + step + suggestions.length + 1 + 1) % (suggestions.length + 1) - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.assign(suggestions[chosen].address);
      }
    });
  });
})();
