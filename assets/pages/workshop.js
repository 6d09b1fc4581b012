// The card workshop: a list of cards and a form for one. It keeps nothing itself; files are read and written elsewhere.
"use strict";
const words = JSON.parse(document.body.dataset.t);
const main = document.getElementById("main"), status = document.getElementById("status");
const PAUSE = 40, DRAFT = 900, STEP = 500;
let form = null, rows = [], card = null;

function el(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...inside.flat().filter((one) => one !== null));
  return made;
}
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
function told(text, off) {
  status.textContent = text;
  status.classList.toggle("off", Boolean(off));
}
async function ask(path, body, kind) {
  const here = card; // what a card that is left behind was still asked for is told to nobody
  let answer;
  try {
    const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": kind || "application/json" }, body: kind ? body : JSON.stringify(body) };
    answer = await fetch(path, options);
  } catch (fault) {
    if (card === here) told(words.trouble, true);
    throw fault;
  }
  if (answer.ok) return answer;
  const why = (await answer.json().catch(() => ({}))).says || words.trouble;
  if (card === here) told(why, true);
  throw new Error(why);
}
const json = async (path, body, kind) => (await ask(path, body, kind)).json();
const quiet = (work) => work.catch(() => undefined);
const button = (text, press, kind, extra) => el("button", Object.assign({ type: "button", class: kind || null, onclick: press }, extra || {}), text);

// The list

const asked = { text: "", set: "", theme: "", chapter: "", weight: "", kind: "", state: "" };
const FIRST = 120, CHUNK = 1000, MOST = 1100;
let more = null, filling = 0;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
async function showList(focus) {
  card = null;
  document.title = words.cards;
  const listed = await json("/cards");
  form = listed.start;
  rows = listed.cards;
  for (const row of rows) { row.all = plain([row.title, row.situation, row.tags, row.code, row.card].join(" ")); row.told = row.states; }
  const list = el("ul", { class: "cards", id: "list", onkeydown: (event) => along(event, list) });
  const count = el("p", { class: "k", id: "count", role: "status" });
  const loose = listed.loose.length ? el("details", { class: "card", id: "loose" }, el("summary", { class: "state" }, fill(words.loose, { n: listed.loose.length })), listed.loose.map((one) => el("p", { class: "bad" }, one))) : "";
  const past = el("a", { class: "past", href: "#sharing", onclick: (event) => { event.preventDefault(); document.getElementById("sharing").focus(); } }, words.past);
  learned();
  main.replaceChildren(filters(list, count), loose, count, past, list, sharing(), binOf(listed.bin));
  narrowed(list, count, focus);
  const link = focus && list.querySelector(`a[href="#${CSS.escape(focus)}"]`);
  if (link) { link.focus(); link.scrollIntoView({ block: "center" }); } else { window.scrollTo(0, 0); if (focus) document.getElementById("search").focus(); }
  quiet(learnMore(list, count));
}
async function learnMore(list, count) {
  more = await json("/more");
  if (!list.isConnected) return;
  learned();
  const state = document.getElementById("f-state"), held = document.activeElement;
  state.replaceChildren(...picker("", choicesOf("state"), asked.state, words.all, () => {}).childNodes);
  state.value = asked.state;
  for (const row of rows) if (row.tile && row.marks !== marksOf(row)) { const fresh = tile(row), focused = row.tile.contains(held); row.tile.replaceWith(fresh); row.tile = fresh; if (focused) fresh.firstChild.focus(); }
  if (asked.state) narrowed(list, count);
}
function learned() {
  if (!more) return;
  const byName = new Map(rows.map((row) => [row.card, row]));
  for (const row of rows) row.states = [...row.told];
  const add = (names, state) => names.forEach((name) => { const row = byName.get(name); if (row) row.states.push(state); });
  add(more.newer, "renewed");
  add(more.unused, "unused");
  for (const kind of ["doubtful", "untranslated"]) for (const language of Object.keys(more[kind])) add(more[kind][language], kind + ":" + language);
}
const here = document.documentElement.lang;
function nameOfState(state) {
  const [kind, language] = state.split(":");
  if (!language) return words[kind];
  let name = language;
  try { name = new Intl.DisplayNames([here], { type: "language" }).of(language); } catch (fault) { name = language.toUpperCase(); }
  return words[kind] + ": " + name;
}
function marksOf(row) {
  const told = (state) => state !== "unused" && (!state.startsWith("untranslated:") || state.endsWith(":" + here));
  return row.states.filter(told).map(nameOfState).join(", ");
}
function tile(row) {
  const state = row.marks = marksOf(row);
  const where = [nameOf("set", row.card.split("/")[0]), nameOf("theme", row.theme)].filter(Boolean).join(" · ");
  return el("li", {}, el("a", { href: "#" + row.card }, el("b", {}, row.code), el("strong", {}, row.title), el("small", {}, where, state ? el("span", { class: "state" }, (where ? " · " : "") + state) : "")));
}
const tileOf = (row) => row.tile || (row.tile = tile(row));
function along(event, list) {
  const links = [...list.querySelectorAll("a")], at = links.indexOf(event.target.closest("a"));
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  const wide = Math.max(1, getComputedStyle(list).gridTemplateColumns.split(" ").length);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + wide, ArrowUp: at - wide, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (links[to]) links[to].focus();
}
function nameOf(kind, id) {
  const found = choicesOf(kind).find((one) => one.id === id);
  return found ? found.name : id;
}
function choicesOf(kind) {
  if (kind === "set") return form.sets;
  if (kind === "theme") return form.themes;
  if (kind === "picture") return form.pictures;
  if (kind === "state") return statesHere();
  const field = form.fields.find((one) => one.name === kind);
  return field ? field.choices : [];
}
function statesHere() {
  const many = new Map(["broken", "unfinished", "draft", "own", "version"].map((one) => [one, 0]));
  if (more) ["renewed", "unused", ...["untranslated", "doubtful"].flatMap((kind) => Object.keys(more[kind]).map((language) => kind + ":" + language))].forEach((one) => many.set(one, 0));
  for (const row of rows) for (const state of row.states) many.set(state, (many.get(state) || 0) + 1);
  return [...many].map(([one, n]) => ({ id: one, name: nameOfState(one) + " (" + n + ")" }));
}
function filters(list, count) {
  const again = () => narrowed(list, count);
  const search = el("input", { type: "search", id: "search", value: asked.text, oninput: (event) => { asked.text = event.target.value; again(); } });
  const kinds = ["set", "theme", "chapter", "weight", "kind", "state"].map((kind) =>
    el("div", {}, el("label", { for: "f-" + kind }, words[kind]), picker("f-" + kind, choicesOf(kind), asked[kind], words.all, (value) => { asked[kind] = value; again(); })));
  return el("section", { class: "card", "aria-label": words.cards }, el("div", { class: "filters" }, el("div", { class: "wide" }, el("label", { for: "search" }, words.search), search), kinds), making());
}
function picker(id, choices, value, none, changed, extra) {
  const options = choices.map((one) => el("option", { value: one.id }, one.name));
  if (none !== null) options.unshift(el("option", { value: "" }, none));
  if (value && !choices.some((one) => one.id === value)) options.push(el("option", { value: value }, value));
  const made = el("select", Object.assign({ id: id, onchange: (event) => changed(event.target.value) }, extra || {}), options);
  made.value = value;
  return made;
}
function narrowed(list, count, upTo) {
  const parts = plain(asked.text).split(" ").filter(Boolean);
  const shown = rows.filter((row) => {
    const fits = parts.every((one) => row.all.includes(one)) && (!asked.set || row.card.startsWith(asked.set + "/")) &&
      (!asked.state || row.states.includes(asked.state)) && ["theme", "chapter", "weight", "kind"].every((kind) => !asked[kind] || row[kind] === asked[kind]);
    return fits;
  });
  const first = Math.max(FIRST, upTo ? shown.findIndex((row) => row.card === upTo) + 1 : 0);
  list.replaceChildren(...shown.slice(0, first).map(tileOf));
  count.textContent = shown.length ? fill(words.shown, { n: shown.length, total: rows.length }) : words.none;
  fillUp(list, shown, first, filling += 1);
}
function fillUp(list, shown, from, turn, most = MOST) {
  list.ariaBusy = String(from < Math.min(most, shown.length));
  const rest = document.getElementById("rest-of-list");
  if (rest) rest.remove();
  if (from >= shown.length) return;
  if (from >= most) {
    const go = () => { const next = shown[from]; add(); tileOf(next).firstChild.focus(); };
    const add = () => { list.append(...shown.slice(from, from + CHUNK).map(tileOf)); fillUp(list, shown, from + CHUNK, turn, from + CHUNK); };
    list.after(el("p", { id: "rest-of-list" }, button(words.showmore, go)));
    return;
  }
  setTimeout(() => {
    if (turn !== filling || !list.isConnected) return;
    list.append(...shown.slice(from, from + CHUNK).map(tileOf));
    fillUp(list, shown, from + CHUNK, turn, most);
  }, 20);
}
function making() {
  let set = "own";
  const sets = form.sets.some((one) => one.id === "own") ? form.sets : [{ id: "own", name: words.ownset }, ...form.sets];
  let kind = form.kinds[0].id;
  const title = el("input", { type: "text", id: "new-title", maxlength: "40", required: true, autocomplete: "off" });
  const name = el("input", { type: "text", id: "set-name", maxlength: "60", autocomplete: "off" });
  const fresh = el("div", { hidden: true }, el("label", { for: "set-name" }, words.setname), name);
  const make = async (event) => {
    event.preventDefault();
    const made = await json("/do/made", Object.assign({ title: title.value, kind: kind }, set === "+" ? { newset: name.value } : { set: set }));
    form = null;
    location.hash = made.card;
  };
  const choose = (value) => { set = value; fresh.hidden = value !== "+"; name.required = value === "+"; };
  return el("details", { id: "making" }, el("summary", {}, words.new), el("form", { class: "filters", onsubmit: (event) => quiet(make(event)) },
    el("div", {}, el("label", { for: "new-kind" }, words.newkind), picker("new-kind", form.kinds, kind, null, (value) => { kind = value; })),
    el("div", { class: "wide" }, el("label", { for: "new-title" }, words.newtitle), title),
    el("div", {}, el("label", { for: "new-set" }, words.set), picker("new-set", [...sets, { id: "+", name: words.newset }], set, null, choose)), fresh,
    el("button", { class: "primary" }, words.make)));
}
function sharing() {
  const outcome = el("div", { id: "parcel", role: "status" });
  const file = el("input", { type: "file", id: "file", accept: ".okpack", onchange: () => quiet(lookIn(file.files[0], outcome)) });
  let set = form.sets.length ? form.sets[0].id : "";
  const faults = el("div", { id: "faults", role: "status" });
  const about = el("p", { class: "k", id: "facts" });
  const tell = () => { const one = form.sets.find((one) => one.id === set); about.textContent = one ? one.facts : ""; };
  const link = el("a", { class: "link", id: "fetch", href: "/parcel/" + set, onclick: (event) => { event.preventDefault(); quiet(handOn(set, faults)); } }, words.fetch);
  const chosen = picker("give", form.sets, set, null, (value) => { set = value; tell(); faults.replaceChildren(); link.href = "/parcel/" + value; paper.href = "/print/" + value; });
  tell();
  const paper = el("a", { class: "link", id: "print", href: "/print/" + set, onclick: (event) => { event.preventDefault(); quiet(printOut("/print/" + set, set)); } }, words.print);
  return el("section", { class: "card", "aria-labelledby": "sharing" }, el("h2", { id: "sharing", tabindex: "-1" }, words.takein),
    el("p", {}, el("label", { for: "file" }, words.file), file), outcome,
    el("div", { class: "filters" }, el("div", {}, el("label", { for: "give" }, words.give), chosen, about), link, paper), faults, deck());
}
function deck() { // voting cards for the camera go with every set
  const people = el("input", { type: "number", id: "deck-people", min: 1, max: 200, step: 1, required: true, value: 24 });
  let large = "no";
  const sizes = [{ id: "no", name: words.decksmall }, { id: "yes", name: words.decklarge }];
  const size = picker("deck-size", sizes, large, null, (value) => { large = value; });
  const print = () => { if (people.reportValidity()) quiet(printOut("/voting-cards?people=" + people.value + "&large=" + large, words.deckfile)); };
  return el("div", {}, el("h3", {}, words.deck), el("div", { class: "filters" },
    el("div", {}, el("label", { for: "deck-people" }, words.deckpeople), people),
    el("div", { class: "wide" }, el("label", { for: "deck-size" }, words.decksize), size),
    button(words.deckprint, print, null, { id: "deck-print" })));
}
async function download(path, name) {
  const made = URL.createObjectURL(await (await ask(path)).blob());
  el("a", { href: made, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(made), 60000);
}
async function handOn(set, faults) {
  faults.replaceChildren();
  try {
    await download("/parcel/" + set, set + ".okpack");
    told(words.fetched);
  } catch (fault) {
    told("");
    const rest = () => quiet(download("/parcel/" + set + "/right", set + ".okpack").then(() => { faults.replaceChildren(); told(words.fetched); }));
    const leave = button(words.leaveout, rest, null, { id: "leave-out" });
    faults.replaceChildren(el("p", {}, words.notwhole), el("p", { class: "bad pre" }, fault.message), leave);
    leave.focus();
  }
}
async function printOut(path, name) {
  told(words.printing);
  await download(path, name + ".pdf");
  told(words.printed);
}
function binOf(names) {
  if (!names.length) return "";
  const back = (name) => json("/do/taken_back", { card: name }).then((made) => { location.hash = made.card; });
  return el("details", { class: "card", id: "in-bin" }, el("summary", {}, fill(words.inbin, { n: names.length })),
    el("ul", { class: "plain" }, names.map((one) => el("li", { class: "row" }, button(fill(words.putback, { name: one.title }), () => quiet(back(one.card)))))));
}
async function lookIn(file, outcome) {
  outcome.replaceChildren();
  if (!file) return;
  const data = await file.arrayBuffer(), where = "?file=" + encodeURIComponent(file.name);
  let look;
  try {
    look = await json("/look" + where, data, "application/octet-stream");
  } catch (fault) {
    outcome.replaceChildren(el("p", { class: "bad pre" }, fault.message));
    return;
  }
  const names = { new: words.fresh, changed: words.changed, gone: words.gone };
  const list = el("ul", {}, look.files.map((one) => el("li", {}, names[one.state] + ": " + one.name)));
  const doubts = el("ul", {}, look.doubts.map((one) => el("li", {}, one)));
  const head = el("h3", {}, [look.name, look.author, look.licence].filter(Boolean).join(" · "));
  const facts = el("div", { class: "k" }, el("p", {}, look.facts), look.here ? el("p", {}, look.here) : "");
  if (look.standing === "same") { outcome.replaceChildren(head, facts, el("p", {}, look.told)); return; }
  outcome.replaceChildren(head, facts, el("p", {}, words.lookfirst + " " + look.told), list, doubts, takers(look, data, where));
  outcome.querySelector("button").focus();
}
function takers(look, data, where) {
  const take = (more) => quiet(takeIn(data, where + more));
  const called = el("input", { type: "text", id: "called", maxlength: "60", autocomplete: "off", value: look.free });
  const beside = () => take("&beside=yes&called=" + encodeURIComponent(called.value));
  const fresh = look.standing === "new", renews = look.standing === "newer";
  return el("div", {}, renews ? el("p", {}, button(words.takenew, () => take(""), "primary", { id: "take" })) : "",
    el("div", { class: "filters" }, el("div", {}, el("label", { for: "called" }, words.called), called),
      button(fresh ? words.take : words.beside, beside, renews ? null : "primary", { id: fresh ? "take" : "beside" })));
}
async function takeIn(data, where) {
  await json("/take" + where, data, "application/octet-stream");
  await showList("search");
  told(words.taken);
}

// One card

const copyOf = (value) => JSON.parse(JSON.stringify(value));
async function showCard(name) {
  const opened = await json("/do/opened", { card: name });
  if (!form) form = await json("/start");
  card = Object.assign(opened, { now: opened.tree ? copyOf(opened.tree) : null, undo: [], redo: [], step: "situation", looked: null, unfit: [], last: 0, sure: false });
  told("");
  drawCard();
  look();
  clearTimeout(fitting);
  fitting = setTimeout(() => quiet(fit()), FIT);
  const head = main.querySelector("h2");
  head.focus();
}
function drawCard() {
  const name = (card.now && typeof card.now.title === "string" && card.now.title) || card.card;
  document.title = name;
  const head = el("h2", { tabindex: "-1" }, name);
  const left = el("div", {}, bar(), notes(), el("div", { id: "choice" }), el("div", { id: "rest" }), card.now ? fieldsOf() : fileOf());
  main.replaceChildren(head, el("div", { class: "two" }, left, el("div", { class: "side", id: "side", tabindex: "0", role: "region", "aria-label": words.preview }, side())));
  marked();
}
function bar() {
  const shipped = card.original && !card.mine;
  const back = el("a", { class: "link", href: "#" }, words.back);
  const save = button(shipped ? words.savedown : words.save, () => quiet(keep()), "primary", { id: "save" });
  const undo = button(words.undo, () => step(card.undo, card.redo), null, { id: "undo", disabled: !card.undo.length });
  const redo = button(words.redo, () => step(card.redo, card.undo), null, { id: "redo", disabled: !card.redo.length });
  return el("div", { class: "bar row" }, back, save, undo, redo);
}
function fileOf() {
  const text = card.typed === undefined ? card.text : card.typed;
  const area = el("textarea", { class: "file", id: "file-text", spellcheck: "false", value: text, oninput: (event) => { card.typed = event.target.value; changed(); } });
  return el("section", { class: "card" }, el("p", {}, words.text), el("p", { class: "k" }, card.path), el("label", { for: "file-text" }, words.filetext), el("div", { "data-at": "" }), area, manage());
}
function notes() {
  const made = [];
  if (card.original && !card.mine) made.push(el("p", { class: "k" }, words.shippednote));
  if (card.original && card.mine) {
    const both = el("div", { id: "compared" });
    made.push(el("p", {}, words.versionnote, card.newer ? el("strong", { class: "state" }, " " + words.newer) : ""),
      el("div", { class: "row" }, button(words.compare, () => both.replaceChildren(compared(card.original, card.now)), null, { id: "compare" }),
        card.newer ? button(words.stays, () => quiet(stays()), null, { id: "stays" }) : "",
        button(words.return, () => quiet(goBack()), null, { id: "return" })), both);
  }
  for (const [language, places] of Object.entries(card.translations)) made.push(el("p", { class: "hint", "data-doubtful": language }, nameOfState("doubtful:" + language) + ". " + places.map((place) => labelOf(place.split("."))).join(", ") + ". ", el("span", {}, words.doubtfultold)));
  if (card.draft) made.push(el("div", { class: "hint", id: "draft" }, el("p", {}, words.olddraft), el("div", { class: "row" }, button(words.usedraft, useDraft), button(words.dropdraft, () => quiet(dropDraft())))));
  return made.length ? el("section", { class: "card" }, made) : "";
}
function useDraft() {
  const draft = card.draft;
  card.draft = null;
  card.seen = draft.seen;
  if (draft.text !== undefined) { card.typed = draft.text; drawCard(); look(); return; }
  remember();
  card.now = draft.tree;
  drawCard();
  look();
}
async function dropDraft() {
  await json("/do/drafted", { card: card.card });
  card.draft = null;
  drawCard();
}
async function stays() {
  await json("/do/stays", { card: card.card });
  card.newer = false;
  redraw();
}
async function goBack() {
  await json("/do/returned", { card: card.card });
  await showCard(card.card);
}
const texts = (value) => value === undefined ? words.empty : typeof value === "string" ? value : Array.isArray(value) ? value.map(texts).join("\n") : Object.values(value).map(texts).join("\n");
function differences(one, other, path) {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const groups = (value) => value && typeof value === "object";
  if (groups(one) && groups(other) && Array.isArray(one) === Array.isArray(other) && (!Array.isArray(one) || (one.length === other.length && groups(one[0])))) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], [...path, key]));
  }
  return [{ path: path, one: one, other: other }];
}
function labelOf(path) {
  const parts = [];
  let fields = form.fields;
  path.forEach((key) => {
    const field = fields.find((one) => one.name === key);
    if (field) { parts.push(field.label); fields = field.fields; } else if (/^\d+$/.test(key)) parts.push(String(Number(key) + 1)); else parts.push(key);
  });
  return parts.join(" · ");
}
function compared(original, now) {
  const found = differences(original, now || {}, []);
  if (!found.length) return el("p", {}, words.alike);
  return el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, words.field), el("th", { scope: "col" }, words.original), el("th", { scope: "col" }, words.mine))),
    el("tbody", {}, found.map((one) => el("tr", {}, el("th", { scope: "row" }, labelOf(one.path)), el("td", { class: "pre" }, texts(one.one)), el("td", { class: "pre" }, texts(one.other))))));
}

// The fields

const known = () => new Set(form.fields.map((one) => one.name));
function at(path) {
  return path.reduce((value, key) => (value === undefined ? undefined : value[key]), card.now);
}
function put(path, value) {
  const last = path[path.length - 1];
  let into = card.now;
  path.slice(0, -1).forEach((key) => { if (into[key] === undefined || typeof into[key] !== "object") into[key] = {}; into = into[key]; });
  if (value === "" || value === undefined) { delete into[last]; } else into[last] = value;
  const group = path.length === 2 && !Array.isArray(card.now[path[0]]) ? path[0] : "";
  if (group && !Object.keys(card.now[group]).length) delete card.now[group];
}
function remember() {
  card.undo.push(JSON.stringify(card.now));
  if (card.undo.length > 200) card.undo.shift();
  card.redo = [];
  card.last = 0;
}
function step(from, to) {
  if (!card || !from.length || !card.now) return;
  to.push(JSON.stringify(card.now));
  card.now = JSON.parse(from.pop());
  card.last = 0;
  redraw();
  changed();
}
function redraw() {
  const focus = document.activeElement && document.activeElement.id, scroll = window.scrollY;
  drawCard();
  const again = focus && document.getElementById(focus);
  if (again && !again.disabled) again.focus(); else main.querySelector("h2").focus();
  window.scrollTo(0, scroll);
}
function typed(path, value) {
  const now = Date.now();
  if (now - card.last > STEP || card.lastPath !== path.join(".")) remember();
  card.last = now;
  card.lastPath = path.join(".");
  put(path, value);
  changed();
}
function chosen(path, value) {
  remember();
  put(path, value);
  changed();
}
function kindChosen(path, value) {
  remember();
  put(path, value);
  const fixed = form.fixed[value];
  if (fixed) fixStandpoints(fixed); else put(["audience"], undefined);
  redraw();
  changed();
}
function fixStandpoints(fixed) {
  const known = Array.isArray(card.now.options) ? card.now.options : [];
  card.now.options = fixed.map((one) => known.find((other) => other && other.id === one.id) || copyOf(one));
}
const belongs = (field) => field.name !== "audience" || form.fixed[card.now.kind] || card.now.audience !== undefined;
function fieldsOf() {
  const strange = Object.keys(card.now).filter((name) => !known().has(name));
  const odd = strange.length ? el("fieldset", {}, el("legend", {}, words.unknown), strange.map((name) => el("div", { class: "field" }, el("div", { "data-at": name }), el("div", { class: "row" }, el("strong", {}, name), el("span", {}, texts(card.now[name])), button(fill(words.remove, { name: name }), () => { remember(); delete card.now[name]; redraw(); changed(); }))))) : "";
  return el("section", { class: "card", "aria-label": card.card }, odd, form.fields.filter(belongs).map((field) => one(field, [field.name])), manage());
}
function one(field, path) {
  if (field.shape === "group") return group(field, path);
  if (field.shape === "groups" || field.shape === "texts") return entries(field, path);
  const id = "v-" + path.join("-"), value = at(path);
  const shown = value === undefined ? (field.shape === "flag" ? "true" : "") : typeof value === "string" ? value : texts(value);
  const about = { "aria-describedby": "t-" + id, "data-for": path.join(".") };
  const counter = field.most ? el("span", { class: "k", id: "n-" + id }) : "";
  const counts = (text) => { if (counter) { counter.textContent = fill(words.left, { n: [...text].length, most: field.most }); counter.classList.toggle("over", [...text].length > field.most); } };
  let input;
  if (field.shape === "choice" || field.name === "theme" || field.name === "picture") {
    const mine = (one) => !one.set || one.set === card.card.split("/")[0];
    const choices = (field.shape === "choice" ? field.choices : choicesOf(field.name)).filter(mine);
    input = picker(id, choices, shown, field.needed && shown ? null : words.nothing, (picked) => (field.name === "kind" ? kindChosen : chosen)(path, picked), about);
  } else if (field.shape === "flag") {
    const box = el("input", Object.assign({ type: "checkbox", id: id, checked: shown !== "false", onchange: (event) => chosen(path, event.target.checked ? undefined : "false") }, about));
    return el("div", { class: "field" }, el("label", { class: "choice", for: id }, box, el("span", {}, field.label)), el("p", { class: "k", id: "t-" + id }, field.told), el("div", { "data-at": path.join(".") }));
  } else if (field.shape === "slugs") {
    return others(field, path);
  } else {
    const live = Object.assign({ id: id, value: shown, placeholder: field.example ? fill(words.example, { text: field.example }) : null, autocomplete: "off", oninput: (event) => { counts(event.target.value); typed(path, event.target.value.replace(/\s*\n\s*/g, " ")); } }, about);
    input = field.most > 60 ? el("textarea", Object.assign(live, { rows: "2" })) : el("input", Object.assign(live, { type: "text" }));
    counts(shown);
  }
  const optional = field.needed ? "" : el("small", {}, " (" + words.optional + ")");
  return el("div", { class: "field" }, el("div", { class: "top" }, el("label", { for: id }, field.label, optional), counter), el("p", { class: "k", id: "t-" + id }, field.told), input, el("div", { "data-at": path.join(".") }));
}
function others(field, path) {
  const mine = path.length > 1 ? (at(path.slice(0, -1)) || {}).id : "", now = at(path);
  const list = Array.isArray(now) ? now : [], options = field.choices.length ? field.choices : Array.isArray(card.now.options) ? card.now.options : [];
  const boxes = options.filter((option) => option && option.id && option.id !== mine).map((option) => el("label", { class: "choice" }, el("input", { type: "checkbox", checked: list.includes(option.id), onchange: (event) => {
    const rest = (at(path) || []).filter((name) => name !== option.id);
    chosen(path, event.target.checked ? [...rest, option.id] : rest.length ? rest : undefined);
  } }), el("span", {}, option.name || option.text || option.id)));
  return el("fieldset", {}, el("legend", {}, field.label), el("p", { class: "k" }, field.told), boxes, el("div", { "data-at": path.join(".") }));
}
function group(field, path) {
  const here = at(path) !== undefined;
  const toggle = here ? button(fill(words.remove, { name: field.label }), () => { remember(); put(path, undefined); redraw(); changed(); }, null, { id: "g-" + path.join("-") })
    : button(fill(words.add, { name: field.label }), () => { remember(); card.now[path[0]] = { text: "" }; redraw(); changed(); }, null, { id: "g-" + path.join("-") });
  return el("fieldset", {}, el("legend", {}, field.label), el("p", { class: "k" }, field.told), el("div", { "data-at": path.join(".") }), here ? field.fields.map((inside) => one(inside, [...path, inside.name])) : "", toggle);
}
function entries(field, path) {
  const fixed = field.name === "options" ? form.fixed[card.now.kind] : undefined;
  const list = Array.isArray(at(path)) ? at(path) : [];
  const title = (n) => field.name === "options" ? fill(words.standpoint, { n: "ABCD"[n] || n + 1 }) : field.name === "prompts" ? fill(words.prompt, { n: n + 1 }) : field.label + " " + (n + 1);
  const move = (n, by) => { remember(); const held = list.splice(n, 1)[0]; list.splice(n + by, 0, held); redraw(); changed(); };
  const made = list.map((entry, n) => {
    const id = path.join("-") + "-" + n, name = title(n);
    const tools = fixed ? "" : el("span", { class: "row" },
      button("↑", () => move(n, -1), null, { "aria-label": fill(words.up, { name: name }), disabled: n === 0, id: "u-" + id }),
      button("↓", () => move(n, 1), null, { "aria-label": fill(words.down, { name: name }), disabled: n === list.length - 1, id: "d-" + id }),
      button("×", () => { remember(); list.splice(n, 1); if (!list.length) put(path, undefined); redraw(); changed(); }, null, { "aria-label": fill(words.remove, { name: name }), id: "x-" + id }));
    if (field.shape === "texts") return el("div", { class: "entry field" }, el("div", { class: "top" }, tools), lineOf(field, [...path, n], name));
    return el("fieldset", { class: "entry" }, el("legend", {}, name), el("div", { class: "top" }, tools), el("div", { "data-at": [...path, n].join(".") }), field.fields.filter((inside) => inside.name !== "id").map((inside) => one(inside, [...path, n, inside.name])), el("div", { "data-at": [...path, n, "id"].join(".") }));
  });
  const add = () => {
    remember();
    if (!Array.isArray(at(path))) put(path, []);
    at(path).push(field.shape === "texts" ? "" : { id: freeId(at(path)), text: "" });
    redraw();
    changed();
    const fresh = document.getElementById("v-" + [...path, at(path).length - 1].join("-") + (field.shape === "texts" ? "" : "-text"));
    if (fresh) fresh.focus();
  };
  const ids = (all) => all.map((entry) => entry && entry.id).join(" ");
  const mend = () => { remember(); fixStandpoints(fixed); redraw(); changed(); };
  const more = fixed ? (ids(list) === ids(fixed) ? "" : button(words.threefixed, mend, null, { id: "fixed" })) : list.length < field.entries ? button(fill(words.add, { name: title(list.length) }), add, null, { id: "a-" + path.join("-") }) : "";
  return el("fieldset", {}, el("legend", {}, field.label, field.needed ? "" : el("small", {}, " (" + words.optional + ")")), el("p", { class: "k" }, field.told), el("div", { "data-at": path.join(".") }), made, more);
}
function freeId(list) {
  const taken = new Set(list.map((one) => one.id));
  let n = list.length + 1;
  while (taken.has("standpunt-" + n)) n += 1;
  return "standpunt-" + n;
}
function lineOf(field, path, name) {
  const id = "v-" + path.join("-"), counter = el("span", { class: "k" });
  const counts = (text) => { counter.textContent = fill(words.left, { n: [...text].length, most: field.most }); counter.classList.toggle("over", [...text].length > field.most); };
  counts(at(path));
  const input = el("input", { type: "text", id: id, value: at(path), placeholder: field.example ? fill(words.example, { text: field.example }) : null, autocomplete: "off", "data-for": path.join("."), oninput: (event) => {
    const now = Date.now();
    if (now - card.last > STEP || card.lastPath !== id) remember();
    card.last = now; card.lastPath = id;
    counts(event.target.value);
    at(path.slice(0, -1))[path[path.length - 1]] = event.target.value;
    changed();
  } });
  return el("div", {}, el("div", { class: "top" }, el("label", { for: id }, name), counter), input, el("div", { "data-at": path.join(".") }));
}
function manage() {
  let set = card.card.split("/")[0];
  const bin = button(words.bin, (event) => {
    if (!card.sure) { card.sure = true; event.target.textContent = words.binsure; return; }
    quiet(toBin());
  }, "danger", { id: "bin" });
  const go = (what) => quiet(json("/do/" + what, { card: card.card, set: set }).then((made) => { location.hash = made.card; }));
  const movable = card.mine && !card.original;
  return el("fieldset", {}, el("legend", {}, words.set), el("div", { class: "filters" }, el("div", {}, el("label", { for: "to-set" }, words.set), picker("to-set", form.sets, set, null, (value) => { set = value; })),
    button(words.copy, () => go("made"), null, { id: "copy" }), movable ? button(words.move, () => go("moved"), null, { id: "move" }) : "", movable ? bin : ""));
}
async function toBin() {
  await json("/do/binned", { card: card.card });
  after = words.binned;
  location.hash = "";
}

// Looking, painting, keeping

let waiting = 0, drafting = 0;
const FIT = 500;
let fitting = 0;
async function fit() {
  if (!card || !card.now) return;
  const here = card, sent = JSON.stringify(card.now);
  const answer = await ask("/picture", { card: card.card, tree: card.now, step: "fits", shape: "wide" });
  const told = await answer.text();
  if (card !== here || !told || JSON.stringify(card.now) !== sent) return;
  card.unfit = JSON.parse(told).map((text) => ({ at: placeOf(card.now, text, []), says: fill(words.unfit, { text: text.length > 60 ? text.slice(0, 59) + "…" : text }) })).filter((one) => one.at);
  marked();
}
function placeOf(value, text, path) {
  if (typeof value === "string") return value.split(/\s+/).filter(Boolean).join(" ") === text ? path.join(".") : "";
  for (const [key, inside] of Object.entries(value || {})) { const found = placeOf(inside, text, [...path, key]); if (found) return found; }
  return "";
}
function changed() {
  told(words.unsaved, true);
  document.getElementById("undo").disabled = !card.undo.length;
  document.getElementById("redo").disabled = !card.redo.length;
  clearTimeout(waiting);
  clearTimeout(drafting);
  waiting = setTimeout(look, PAUSE);
  clearTimeout(fitting);
  card.unfit = [];
  fitting = setTimeout(() => quiet(fit()), FIT);
  drafting = setTimeout(() => quiet(draft()), DRAFT);
}
const asSent = () => card.now ? { card: card.card, seen: card.seen, tree: card.now } : { card: card.card, seen: card.seen, text: card.typed === undefined ? card.text : card.typed };
async function draft() {
  const here = card;
  await json("/do/drafted", asSent());
  if (card === here) told(words.drafted, true);
}
function look() {
  const soon = new Promise((done) => setTimeout(done, 200));
  Promise.race([quiet(paint()), soon]).then(() => quiet(examine()));
}
async function examine() {
  const here = card, found = await json("/do/looked", asSent());
  if (card !== here) return;
  card.looked = found;
  marked();
}
function marked() {
  if (!card.looked) return;
  for (const place of main.querySelectorAll("[data-at]")) place.replaceChildren();
  for (const input of main.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const rest = [];
  const problems = [...card.looked.problems, ...card.unfit];
  for (const problem of problems) if (!beside(problem, "bad", problem.says)) rest.push(problem);
  for (const hint of card.looked.hints) beside(hint, "hint", hint.says + " → " + hint.better);
  document.getElementById("rest").replaceChildren(...rest.map((one) => el("p", { class: "bad" }, (card.now ? "" : one.line + ": ") + one.says)));
  const many = problems.length, hints = card.looked.hints.length;
  document.getElementById("verdict").replaceChildren(many ? el("p", { class: "bad" }, problems.every((one) => one.lacks) ? fill(words.lacking, { n: many }) : words.wrong + ": " + many) : el("p", {}, words.right), hints ? el("p", { class: "k" }, words.hints + ": " + hints + ". " + words.hinttold) : "");
}
function mend(problem) {
  const path = problem.at.split("."), before = path.slice(0, -1), value = at(path);
  remember();
  if (problem.rename) { put(path, undefined); if (at([...before, problem.meant]) === undefined) put([...before, problem.meant], value); } else put(path, problem.meant);
  redraw();
  changed();
}
function beside(problem, kind, text) {
  const place = problem.at ? main.querySelector(`[data-at="${CSS.escape(problem.at)}"]`) : null;
  if (!place) return false;
  place.append(el("p", { class: kind }, text, problem.meant && card.now ? button(fill(words.meant, { name: problem.meant }), () => mend(problem), null, { class: "mend" }) : ""));
  const input = main.querySelector(`[data-for="${CSS.escape(problem.at)}"]`);
  if (input && kind === "bad") input.setAttribute("aria-invalid", "true");
  return true;
}
function side() {
  const steps = [...(card.now && card.now.about ? ["note"] : []), "situation", "vote", "rule"].map((one) => ({ id: one, name: words[one] }));
  const pictures = card.now ? [el("label", { for: "step" }, words.step), picker("step", steps, card.step, null, (value) => { card.step = value; quiet(paint()); }),
    wall("wide", "960"), wall("narrow", "720")] : [];
  const points = form.checklist.map((point) => el("label", { class: "choice" }, el("input", { type: "checkbox", checked: card.ticked.includes(point.id), "data-tick": point.id, onchange: (event) => {
    card.ticked = card.ticked.filter((name) => name !== point.id).concat(event.target.checked ? [point.id] : []);
    quiet(json("/do/ticked", { card: card.card, ticked: card.ticked }));
  } }), el("span", {}, point.told)));
  if (card.now) queueMicrotask(showPictures);
  const shown = el("section", { class: "card" }, el("h3", {}, words.preview), pictures, el("div", { id: "verdict", role: "status" }));
  const answered = () => quiet(json("/do/ticked", { card: card.card, ticked: card.ticked }).then(() => { card.asked = true; card.asking = false; redraw(); }));
  const list = el("section", { class: "card", id: "checklist" }, el("h3", {}, words.check), card.asking ? el("p", { class: "hint", role: "status" }, words.asknow) : "", points,
    card.asking ? button(words.answered, answered, "primary", { id: "answered" }) : "");
  return card.asking ? el("div", {}, list, shown) : el("div", {}, shown, list);
}
function wall(shape, width) {
  return el("figure", {}, el("img", { class: "wall " + shape, id: shape, alt: "", width: width, height: "540" }), el("figcaption", { class: "k" }, words[shape]));
}
function showPictures() {
  for (const shape of ["wide", "narrow"]) if (card && card[shape]) document.getElementById(shape).src = card[shape];
}
let painting = false, later = false;
async function paint() {
  if (painting) { later = true; return; }
  painting = true;
  try {
    do { later = false; await paintNow(); } while (later);
  } finally {
    painting = false;
  }
}
async function paintNow() {
  if (!card || !card.now) return;
  const here = card;
  await Promise.all(["wide", "narrow"].map(async (shape) => {
    const answer = await ask("/picture", { card: card.card, tree: card.now, step: card.step, shape: shape });
    const data = await answer.blob();
    if (card !== here || !data.size) return;
    if (card[shape]) URL.revokeObjectURL(card[shape]);
    card[shape] = URL.createObjectURL(data);
    showPictures();
  }));
  if (card === here) document.body.dataset.painted = String(Number(document.body.dataset.painted || 0) + 1);
}
async function keep() {
  clearTimeout(drafting);
  const here = card, done = await json("/do/saved", asSent());
  if (done.conflict) { conflict(done); return; }
  if (done.unwritable) { told(fill(words.unwritable, { path: done.unwritable }), true); return; }
  const name = card.card, focus = document.activeElement && document.activeElement.id, scroll = window.scrollY;
  if (card !== here) return;
  const undo = card.undo, redo = card.redo, stepNow = card.step;
  await showCard(name);
  card.undo = undo; card.redo = redo; card.step = stepNow; card.asking = card.mine && !card.asked;
  drawCard();
  if (focus && document.getElementById(focus)) document.getElementById(focus).focus();
  window.scrollTo(0, scroll);
  told(words.saved);
}
function conflict(done) {
  told(words.conflict, true);
  const place = document.getElementById("choice");
  if (!card.now || !done.theirs) {
    const mine = card.now ? null : (card.typed === undefined ? card.text : card.typed);
    const settle = (text) => { card.seen = done.seen; card.now = null; card.typed = text; quiet(keep()); };
    place.replaceChildren(el("section", { class: "card hint", id: "conflict" }, el("p", {}, words.conflict), mine === null ? "" : el("h3", {}, words.mine), mine === null ? "" : el("p", { class: "pre" }, mine), el("h3", {}, words.theirs), el("p", { class: "pre" }, done.text),
      el("div", { class: "row" }, mine === null ? "" : button(words.mine, () => settle(mine)), button(words.theirs, () => quiet(dropDraft().then(() => showCard(card.card)))))));
    place.querySelector("button").focus();
    return;
  }
  const found = differences(card.now, done.theirs, []);
  const picks = found.map(() => "mine");
  const choice = (n, side, text, value) => el("label", { class: "choice" }, el("input", { type: "radio", name: "c-" + n, checked: picks[n] === side, onchange: () => { picks[n] = side; } }), el("span", { class: "pre" }, el("strong", {}, text + ": "), texts(value)));
  const sections = found.map((difference, n) => el("fieldset", {}, el("legend", {}, labelOf(difference.path)), choice(n, "mine", words.mine, difference.one), choice(n, "theirs", words.theirs, difference.other)));
  const settle = () => {
    remember();
    found.forEach((difference, n) => { if (picks[n] === "theirs") put(difference.path, difference.other); });
    card.seen = done.seen;
    quiet(keep());
  };
  place.replaceChildren(el("section", { class: "card", id: "conflict", "aria-label": words.conflict }, el("p", { class: "hint" }, words.conflict), sections, button(words.keepthis, settle, "primary", { id: "settle" })));
  (place.querySelector("input") || place.querySelector("button")).focus();
}

document.addEventListener("keydown", (event) => {
  if (!card || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key === "s") { event.preventDefault(); quiet(keep()); }
  if (card.now && key === "z") { event.preventDefault(); if (event.shiftKey) step(card.redo, card.undo); else step(card.undo, card.redo); }
  if (card.now && key === "y") { event.preventDefault(); step(card.redo, card.undo); }
});
let before = "", after = "";
async function go() {
  const name = decodeURIComponent(location.hash.slice(1));
  clearTimeout(waiting);
  if (card && drafting && status.textContent === words.unsaved) await quiet(draft());
  clearTimeout(drafting);
  if (name) { await quiet(showCard(name)); window.scrollTo(0, 0); } else { told(after); after = ""; await quiet(showList(before)); }
  before = name;
}
window.addEventListener("hashchange", go);
go();
