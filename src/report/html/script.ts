/** Filters and keys. It reads the page and sets classes; it makes no markup, keeps nothing and asks nobody. */
export const script = `(function () {
  "use strict";
  var root = document.documentElement;
  var all = function (query) { return Array.prototype.slice.call(document.querySelectorAll(query)); };
  var one = function (query) { return document.querySelector(query); };
  root.classList.add("js");
  var notes = all(".note");
  var form = one("#filters");
  var shown = one("#shown");
  var visible = function () { return notes.filter(function (note) { return !note.classList.contains("out"); }); };
  var plain = function (text) { return text.toLowerCase().normalize("NFC"); };
  var apply = function () {
    var levels = all("#filters input[name=level]:checked").map(function (box) { return box.value; });
    var group = one("#group").value;
    var words = plain(one("#search").value.trim());
    notes.forEach(function (note) {
      var fits = levels.indexOf(note.dataset.level) >= 0 && (!group || note.dataset.group === group) &&
        (!words || plain(note.textContent).indexOf(words) >= 0);
      note.classList.toggle("out", !fits);
    });
    all("[data-f]").forEach(function (mark) {
      mark.classList.toggle("out", mark.dataset.f.split(" ").every(function (id) {
        return document.getElementById(id).classList.contains("out");
      }));
    });
    var verdict = one("#verdict").value;
    all("tr.verdict").forEach(function (row) {
      row.classList.toggle("out", Boolean(verdict) && row.dataset.verdict !== verdict);
    });
    shown.textContent = visible().length + "/" + notes.length;
  };
  var go = function (step) {
    var list = visible();
    if (list.length === 0) return;
    var at = list.indexOf(document.activeElement);
    var next = at < 0 ? (step > 0 ? 0 : list.length - 1) : (at + step + list.length) % list.length;
    list[next].focus({ preventScroll: true });
    list[next].scrollIntoView({ block: "center" });
  };
  var theme = function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  one("#next").addEventListener("click", function () { go(1); });
  one("#previous").addEventListener("click", function () { go(-1); });
  one("#theme").addEventListener("click", theme);
  one("#print").addEventListener("click", function () { print(); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "t") theme();
    else if (event.key === "/") { event.preventDefault(); one("#search").focus(); }
  });
  apply();
})();
`;
