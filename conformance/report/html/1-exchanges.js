"use strict";

// What a target sent becomes text and never markup: all of it goes through here.
function made(name, className, ...children) {
  const node = document.createElement(name);
  if (className) {
    node.className = className;
  }
  node.append(...children.filter((child) => child !== "" && child !== null));
  return node;
}

// valueOf shows a value of the other request.
function valueOf(text) {
  return text === "" ? "an empty value" : made("code", "", text);
}

// differenceOf says in words what a part is beside the request that it is compared with.
function differenceOf(part, against) {
  const other = part.other || "";
  switch (part.mark) {
    case "differs":
      return made("span", "difference", `≠ ${against} has `, valueOf(other));
    case "moved":
      return made("span", "difference", `⇄ ${against} has it in the ${other}`);
    case "added":
      return made("span", "difference", `+ ${against} does not have it`);
    case "left-out":
      return made("span", "difference", `− left out; ${against} has `, valueOf(other));
    case "new":
      return made("span", "new", " (new in every request)");
    default:
      return null;
  }
}

function tableOf(title, parts, against) {
  if (parts.length === 0) {
    return null;
  }
  const rows = parts.map((part) => {
    const name = made("th", "", part.name, part.in ? made("span", "quiet", ` ${part.in}`) : null);
    name.scope = "row";
    return made("tr", part.mark || "", name, made("td", "", made("code", "", part.value), differenceOf(part, against)));
  });
  return made("div", "", made("h5", "", title), made("table", "", made("tbody", "", ...rows)));
}

function bodyOf(title, body) {
  if (!body) {
    return null;
  }
  const lines = indented(body);
  if (lines === "" || lines === body) {
    return made("div", "", made("h5", "", title), made("pre", "", body));
  }
  const asItCame = made("details", "raw", made("summary", "", "As it came"), made("pre", "", body));
  return made("div", "", made("h5", "", `${title}, indented`), made("pre", "", lines), asItCame);
}

// comparisonOf names what differs, before a reader looks at the tables.
function comparisonOf(exchange, against) {
  if (against === "") {
    return null;
  }
  const names = [...exchange.sent, ...exchange.headers].filter((part) => part.mark && part.mark !== "new").map((part) => part.name);
  const what = names.length === 0 ? "nothing differs but what is new in every request" : `what differs: ${names.join(", ")}`;
  return made("p", "comparison", `Beside ${against}, ${what}.`);
}

// requestOf is the line of a request, and behind it all of its address as it was sent.
function requestOf(exchange) {
  if (exchange.url === "") {
    return null;
  }
  const [address, query] = exchange.url.split("?", 2);
  const line = made("code", "", `${exchange.method} ${address}`);
  if (query === undefined) {
    return made("p", "", line);
  }
  return made("details", "", made("summary", "", line), made("pre", "", exchange.url));
}

function answerOf(answer) {
  if (!answer) {
    return made("p", "", "No answer.");
  }
  return made("div", "", made("h5", "", `Answer: status ${answer.status}`), bodyOf("Body of the answer", answer.body), tableOf("Headers of the answer", answer.headers, ""));
}

// exchangeOf is open unless it is a control: what is judged is the probe.
function exchangeOf(exchange) {
  const against = exchange.against || "";
  const status = exchange.answer ? `status ${exchange.answer.status}` : "no answer";
  const title = made("h4", "", exchange.step, made("span", "quiet", ` ${status}, ${exchange.milliseconds} ms`));
  const whole = made(
    "details", "exchange", made("summary", "", title),
    ...(exchange.notes || []).map((note) => made("p", "", note)),
    requestOf(exchange),
    comparisonOf(exchange, against),
    tableOf("Parameters", exchange.sent, against),
    tableOf("Headers of the request", exchange.headers, against),
    bodyOf("Body of the request", exchange.body),
    exchange.url ? answerOf(exchange.answer) : null,
  );
  whole.open = exchange.step !== "control";
  return whole;
}

const undrawn = new Map([...document.querySelectorAll("script[data-of]")].map((data) => [data.dataset.of, data]));

// draw shows the exchanges of a scenario, once.
function draw(scenario) {
  const data = undrawn.get(scenario.id);
  if (data) {
    undrawn.delete(scenario.id);
    scenario.append(...JSON.parse(data.textContent).map(exchangeOf));
    data.remove();
  }
}

document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.matches(".scenario")) {
    draw(event.target);
  }
}, true);
