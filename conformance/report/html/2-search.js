"use strict";

const scenarios = [...document.querySelectorAll(".scenario")];
const words = document.getElementById("words");
const texts = new Map(); // of scenarios, as far as they are searched
let chosenPlace = "";    // the line whose scenarios alone are shown

function textOf(scenario) {
  if (!texts.has(scenario)) {
    const facts = scenario.querySelector("dl");
    texts.set(scenario, `${scenario.firstElementChild.textContent} ${facts.textContent}`.toLowerCase());
  }
  return texts.get(scenario);
}

function chosen(name) {
  return [...document.querySelectorAll(`#controls input[name=${name}]:checked`)].map((box) => box.value);
}

// choose shows the scenarios that search, filters and line leave, and says how many they are.
function choose() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const verdicts = chosen("verdict");
  const levels = chosen("level");
  const fits = (scenario) =>
    (chosenPlace === "" || scenario.dataset.place === chosenPlace) &&
    (verdicts.length === 0 || verdicts.includes(scenario.dataset.verdict)) &&
    (levels.length === 0 || levels.includes(scenario.dataset.level)) &&
    wanted.every((word) => textOf(scenario).includes(word));
  const left = new Set(scenarios.filter(fits));
  scenarios.forEach((scenario) => { scenario.hidden = !left.has(scenario); });
  document.querySelectorAll(".group").forEach((group) => {
    const all = [...group.querySelectorAll(".scenario")];
    const seen = all.filter((scenario) => !scenario.hidden).length;
    group.hidden = seen === 0;
    group.querySelector(".count").textContent = seen === all.length ? `${seen}` : `${seen} of ${all.length}`;
  });
  point();
  tell(left.size);
}

// point shows which line is chosen.
function point() {
  document.querySelectorAll("#documents [aria-current]").forEach((mark) => mark.removeAttribute("aria-current"));
  const line = document.getElementById(chosenPlace);
  if (line) {
    line.querySelector("a").setAttribute("aria-current", "true");
  }
}

function tell(count) {
  const where = chosenPlace === "" ? "" : ` of ${chosenPlace}`;
  document.getElementById("found").textContent = `${count} of ${scenarios.length} scenarios${where}`;
  document.getElementById("all").hidden = count === scenarios.length;
}

// showAll takes back search, filters and line.
function showAll() {
  chosenPlace = "";
  words.value = "";
  document.querySelectorAll("#controls input:checked").forEach((box) => { box.checked = false; });
  choose();
}

let pending = 0;
words.addEventListener("input", () => {
  clearTimeout(pending);
  pending = setTimeout(choose, 120);
});
document.getElementById("controls").addEventListener("change", choose);
document.getElementById("controls").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("all").addEventListener("click", () => {
  showAll();
  words.focus();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input[type=search], textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    words.focus();
  }
  if (event.key === "Escape") {
    showAll();
  }
});
document.getElementById("controls").hidden = false;
tell(scenarios.length);
