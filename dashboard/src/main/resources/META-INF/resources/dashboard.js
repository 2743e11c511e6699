// Reads the public API and shows three figures. Text is only ever set as text, never as markup.
const DAY_MILLIS = 86_400_000;
const AGAIN_MILLIS = 30_000;

const isoDay = (instant) => instant.toISOString().slice(0, 10);

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

async function ask(path) {
  const answer = await fetch(`/api/v1${path}`, { signal: AbortSignal.timeout(10_000) });
  const body = await answer.json();
  if (!answer.ok) throw new Error([body.title, body.detail].filter(Boolean).join(": ") || `status ${answer.status}`);
  return body;
}

async function temperature(today) {
  const { points, model } = await ask(`/relationships/JPN-RUS/temperature?from=${today}&to=${today}`);
  const { date, value, label, events } = points.at(-1) ?? { date: today };
  if (value === undefined) return [element("p", "No event about this relationship has been logged yet.")];
  return [
    element("p", `${Number(value).toFixed(2)} · ${label}`, "figure"),
    element("p", `on ${date}, from −10 to 10, by model ${model}, from ${events} events`, "soft"),
  ];
}

async function activities() {
  const { items } = await ask("/joint-activities?relationship=JPN-RUS&plan=five-projects");
  if (!items.length) return [element("p", "No joint project has been logged yet.")];
  const list = document.createElement("ul");
  for (const { name, status, blockedBy } of items) {
    list.append(element("li", `${name}: ${status}${blockedBy.length ? `, blocked by ${blockedBy.join(", ")}` : ""}`));
  }
  return [list];
}

async function militarization(today) {
  const { territory, level, levelName, min, max, clauses } = await ask(`/territories/nt-sk/militarization?on=${today}`);
  const range = min === max ? "" : ` (between ${min} and ${max})`;
  const list = document.createElement("ul");
  for (const { says } of clauses) list.append(element("li", says));
  // every side's name, in the order of the API and each in its own language
  const names = element("p", "", "soft");
  for (const { name, language } of territory.names) {
    const each = element("span", name);
    each.lang = language;
    names.append(names.childNodes.length ? " / " : "", each);
  }
  return [element("p", `Level ${level} of 5, ${levelName}${range}`, "figure"), names, list];
}

function failure(reason) {
  const box = element("div", "", "failure");
  box.append(
    element("p", "This figure cannot be shown now."),
    element("p", `${reason.message}. The page asks again every ${AGAIN_MILLIS / 1000} seconds.`, "soft"),
  );
  return [box];
}

async function show(id, figure) {
  const place = document.getElementById(id);
  place.replaceChildren(...(await figure.catch(failure)));
}

async function refresh() {
  const now = new Date();
  const today = isoDay(now);
  await Promise.all([
    show("temperature", temperature(today)),
    show("activities", activities()),
    show("level", militarization(today)),
  ]);
  document.getElementById("asked").textContent = `Asked ${now.toLocaleTimeString()}.`;
}

await refresh();
setInterval(refresh, AGAIN_MILLIS);
