"use strict";

// goTo opens a scenario and moves the focus to it.
function goTo(scenario) {
  if (scenario.hidden) {
    showAll();
  }
  scenario.open = true;
  scenario.scrollIntoView({ block: "nearest" });
  scenario.firstElementChild.focus();
}

// showLine leaves the scenarios of a line alone and opens those that do not pass, or else the first.
function showLine(place) {
  showAll();
  chosenPlace = place;
  choose();
  const left = scenarios.filter((scenario) => !scenario.hidden);
  const open = left.filter((scenario) => !["pass", "observed", "unobserved"].includes(scenario.dataset.verdict));
  (open.length > 0 ? open : left.slice(0, 1)).forEach((scenario) => { scenario.open = true; });
  document.getElementById("controls").scrollIntoView({ block: "nearest" });
  left[0].firstElementChild.focus();
}

// A click on the text of a line counts as one on its mark, unless it selects text.
document.getElementById("documents").addEventListener("click", (event) => {
  const line = event.target.closest(".judged");
  if (line && window.getSelection().isCollapsed) {
    event.preventDefault();
    showLine(line.id);
  }
});

// An address with the id of a scenario, from a link or from somebody else, opens it.
function followAddress() {
  let id = window.location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    return; // no id that this page has written
  }
  const target = document.getElementById(id);
  if (target && target.matches(".scenario")) {
    goTo(target);
  }
}
window.addEventListener("hashchange", followAddress);
followAddress();
