// Comfort only: every page reads and works without this file.
(function () {
  "use strict";

  function filterBox(list) {
    var label = document.createElement("label");
    var input = document.createElement("input");
    label.className = "filter-box";
    label.textContent = list.dataset.filter;
    input.type = "search";
    input.autocomplete = "off";
    label.appendChild(input);
    list.before(label);
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/);
      list.querySelectorAll("[data-row]").forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.includes(word); });
      });
    });
  }

  function plain(element) {
    return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  }

  function citation(said) {
    var translation = plain(said.querySelector(".translation"));
    return plain(said.querySelector("blockquote")) + (translation ? " [" + translation + "]" : "") +
      " " + plain(said.querySelector(".who")) +
      ". " + plain(said.querySelector(".where .paper")) + ".";
  }

  function copyButton(said) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy these words with their source");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(citation(said)).then(function () {
        button.textContent = "Copied";
      }, function () {
        button.textContent = "The browser did not allow it";
      });
    });
    said.querySelector(".where").appendChild(button);
  }

  function move(step) {
    var rows = Array.from(document.querySelectorAll("[data-row]:not([hidden])"));
    if (!rows.length) { return; }
    var at = rows.indexOf(document.activeElement);
    var next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  function onKey(event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "j") { move(1); }
    if (event.key === "k") { move(-1); }
    var search = event.key === "/" && document.querySelector("input[type=search]");
    if (search) { event.preventDefault(); search.focus(); }
  }

  function takesWords(box) {
    var reading = document.querySelector(".reading");
    box.closest("details").addEventListener("toggle", function () {
      var selected = document.getSelection();
      var inside = selected.rangeCount && reading.contains(selected.anchorNode);
      if (this.open && !box.value && inside) { box.value = selected.toString().trim(); }
    });
  }

  function unfold() {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") { target.open = true; }
  }

  unfold();
  window.addEventListener("hashchange", unfold);
  document.querySelectorAll("[data-takes-words]").forEach(takesWords);
  document.querySelectorAll("[data-filter]").forEach(filterBox);
  if (navigator.clipboard) { document.querySelectorAll(".said").forEach(copyButton); }
  document.addEventListener("keydown", onKey);
})();
