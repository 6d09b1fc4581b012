// A phone that votes. It draws what the laptop says, keeps a tap until the laptop has it on disk, and never says
// "counted" before that. Everything it remembers stays in this tab. Texts reach the page as textContent only.
(() => {
const D = document, B = D.body, SAY = JSON.parse(B.dataset.say);
const at = id => D.getElementById(id), all = query => D.querySelectorAll(query);
const picks = all('.pick'), sures = all('#sure button'), bars = all('li');
let st = JSON.parse(B.dataset.now), over = '', says = '', side = '', busy = 0, late = 0, told = 0;
const TEXTS = ['kicker', 'title', 'text', 'story', 'rule', 'house', 'hint', 'hall'];
for (const id of TEXTS) st[id] = at(id).textContent;
let stream, back = 0, tries = 0, retry, resend, watch, slow;

// What this tab remembers. p: a tap that is not confirmed yet {to: path, f: form, was: choice before}; n: the counter;
// z: a pause not asked for yet; m: what became of this page's vote in the last round {r: round, c: choice,
// u: unsure whether the last tap came in, x: it came too late}.
let kept = {};
try { kept = JSON.parse(sessionStorage.okaart) || {}; } catch (e) { /* nothing was kept */ }
if (kept.code !== st.code) kept = { code: st.code };
const save = () => { try { sessionStorage.okaart = JSON.stringify(kept); } catch (e) { /* then only this page knows */ } };

const speaks = () => st.hint && st.state !== 'consent';
const open = () => st.state === 'vote' || st.hint;
const choice = p => p.f.c || p.f.a || p.f.o;
const pending = () => (kept.p && kept.p.f.r === st.round && open() ? kept.p : null);
const put = (id, text) => { const e = at(id); if (e.textContent !== text) e.textContent = text; };
const show = (id, yes) => { at(id).hidden = !yes; };
const net = ok => { at('net').className = ok ? '' : 'off'; put('net', ok ? SAY.on : SAY.off); show('net', 1); };

function draw() {
  const lost = SAY[over], now = lost ? { title: lost[0], text: lost[1] } : st, name = over || st.state;
  const ask = !over && open(), outcome = name === 'results';
  const had = D.activeElement, asked = kept.z || st.asked;
  B.className = ask || outcome ? '' : 'calm';
  B.dataset.state = name;
  for (const id of TEXTS) put(id, now[id] || '');
  st.vow && put('vow', st.vow);

  put('q', ask ? '' : now.ask || '');
  put('fate', name === 'closed' ? fate() : '');
  put('mark', { closed: '✓', stopped: 'II' }[name] || '···');
  show('talk', now.house);
  show('choose', ask); ask || put('note', ''); show('sure'); show('why'); show('bars', outcome);
  if (ask) drawAsk(st.state !== 'consent', speaks());
  if (outcome) bars.forEach(drawBar);
  if (had !== B && !had.offsetParent) at('title').focus({ preventScroll: true });
  show('stop', !asked && !over);
  put('asked', kept.z ? SAY.pending : asked ? SAY.asked : '');
}
function fate() {
  const m = kept.m;
  return !m || m.r !== st.round ? '' : m.u ? SAY.unsure : m.x ? SAY.late : m.c ? SAY.in : SAY.out;
}
function drawAsk(vote, speak) {
  const list = vote ? st.options : st.answers, p = pending(), chosen = p ? choice(p) : speak ? side : st.mine;
  let name = '';
  put('question', st.ask);
  picks.forEach((b, i) => {
    const one = list[i], own = one && (!vote || one.id === 'abstain'), yes = one && one.id === chosen;
    b.hidden = !one;
    if (!one) return;
    const sign = !vote ? '✓~!'[i] : own ? '–' : 'ABCD'[i];
    b.value = one.id; b.className = 'pick k' + (own ? one.id : i);
    b.children[0].textContent = sign;
    b.children[0].setAttribute('aria-hidden', !vote || own);
    b.children[1].textContent = one.text;
    press(b, yes, p);
    if (yes) name = own ? one.text : sign;
  });
  sures.forEach((b, i) => press(b, (p ? p.f.s : st.my_sure) === i + 1, p));
  show('sure', vote && st.sure && name && chosen !== 'abstain');
  at('reason').maxLength = vote ? 120 : 200;
  show('why', speak ? chosen : chosen === 'objection'); show('tell', 1);
  at('note').className = p ? late && 'warn' : says ? 'warn' : (name || told) && 'good';
  const counted = speak ? '' : name ? SAY.counted.replace('{}', name) : SAY.none;
  put('note', p ? late ? SAY.pending : SAY.sending : says || counted + (told ? SAY.told : ''));
}
function press(b, yes, waits) {
  b.setAttribute('aria-pressed', !!yes);
  b.setAttribute('aria-busy', !!(yes && waits));
}
function drawBar(li, i) {
  const one = st.options[i], bar = st.results[i];
  li.hidden = !bar;
  if (!bar) return;
  const hid = bar.percent === null, m = kept.m, mine = m && m.r === st.round && m.c === one.id;
  li.className = 'k' + i + (mine ? ' mine' : '') + (hid ? ' covered' : '');
  li.children[1].textContent = one.text;
  li.children[2].textContent = hid ? SAY.covered : bar.percent + '% · ' + bar.count;
  li.children[3].firstElementChild.setAttribute('width', (bar.percent || 0) + '%');
  li.lastElementChild.hidden = !mine;
}

// A newer boot of the laptop beats any version; else an older snapshot is late and says nothing. `n` is the tap that
// the laptop had when it was asked because of a doubt.
function apply(s, n) {
  if (s.boot === st.boot && s.v < st.v) return;
  const moved = over || s.state !== st.state || s.round !== st.round;
  // Told before the last tap came in, or after the box was emptied? Asking tells; until then it is as the page said.
  const less = !moved && s.n <= st.n && s.mine !== st.mine || st.asked && !s.asked;
  if (s.boot === st.boot && n !== st.n && less) return poll(st.n);
  over = ''; st = s;
  if (moved) { says = side = ''; told = 0; at('reason').value = ''; }
  remember();
  draw();
  if (moved) { put('live', [st.kicker, st.title, at('fate').textContent].join('. ')); scrollTo(0, 0); }
  flush();
}
function remember() {
  const p = kept.p;
  if (p && (p.f.r !== st.round || !(open() || st.state === 'stopped'))) {
    if (!p.f.o) kept.m = { r: p.f.r, u: 1 };
    delete kept.p;
  } else if (open() && !p && !speaks()) kept.m = { r: st.round, c: st.mine };
  if (st.state === 'end') delete kept.m;
  save();
}

function tap(f) {
  says = ''; told = 0; late = 0;
  f.r = st.round;
  f.n = kept.n = Math.max(kept.n || 0, st.n || 0) + 1;
  const p = kept.p = { to: f.c ? '/vote' : f.o ? '/reason' : '/consent', f, was: st.mine };
  save(); draw(); flush();
  setTimeout(() => { if (kept.p === p) { late = 1; draw(); } }, 1500);
}

// A request that hangs is given up; if it arrives after all, its counter keeps it from undoing a newer one.
async function send(path, form) {
  const how = { headers: { Accept: 'application/json' } };
  if (form) { how.method = 'POST'; how.body = new URLSearchParams(form); }
  const r = await Promise.race([fetch(path, how), new Promise((_, no) => setTimeout(no, 8e3, {}))]);
  net(1);
  if (r.status === 403) { over = 'lost'; if (form) poll(); else draw(); }
  return r;
}

// Sends what waits, one after the other, until the laptop has it (204) or refuses it for good.
async function flush() {
  if (busy || over) return;
  busy = 1;
  try {
    for (let p; (p = kept.p) && !over;) await deliver(p);
    if (kept.z && !over) await askPause();
    late = tries = 0;
  } catch (e) {
    late = 1;
    if (!e.status) net(0);
    clearTimeout(resend);
    resend = setTimeout(flush, jitter(tries++));
  }
  busy = 0;
  draw();
}
async function deliver(p) {
  // As long for each choice: who listens to the air may count bytes, and learns nothing by it.
  const f = p.f, r = await send(p.to, Object.assign({ z: '.'.repeat(64 - choice(p).length) }, f));
  if (r.status === 403 || r.status === 429 || r.status >= 500) throw r;
  if (r.ok) {
    told = f.t;
    if (f.o) side = '';
    else {
      if (f.r === st.round) { st.mine = choice(p); st.my_sure = f.s || 0; st.n = Math.max(st.n, f.n); }
      result(f, { c: choice(p) });
    }
    if (f.t) at('reason').value = '';
  } else {
    const why = await r.json().catch(() => ({}));
    if (why.error !== 'older') { says = why.says || ''; if (!open() && !f.o) result(f, { c: p.was, x: 1 }); }
  }
  if (kept.p && kept.p.f.n === f.n) delete kept.p;
  save(); draw();
  if (!r.ok) poll();
}
function result(f, m) {
  if (!kept.m || kept.m.r === f.r) kept.m = Object.assign({ r: f.r }, m);
}
async function askPause() {
  const r = await send('/stop', {});
  if (!r.ok) throw r;
  delete kept.z; st.asked = true; save();
}
async function poll(n) {
  try {
    const r = await send('/state');
    if (r.ok) { const s = await r.json(); back = Math.min(back, 3); apply(s, n); }
  } catch (e) { net(0); }
}

// The stream. Nothing for 30 s, or nothing at all 3 s after it was asked for: then by asking again.
const jitter = n => (300 << Math.min(n, 5)) * (.5 + Math.random());
function heard() {
  net(1);
  clearTimeout(watch);
  watch = setTimeout(() => { net(0); poll(); connect(); }, 3e4);
}
function rest() {
  clearTimeout(retry); clearTimeout(watch); clearInterval(slow);
  if (stream) stream.close();
}
function connect() {
  rest();
  if (D.hidden) return;
  slow = setInterval(poll, 3e3);
  stream = new EventSource('/events');
  stream.onmessage = e => { back = 0; clearInterval(slow); heard(); apply(JSON.parse(e.data)); };
  stream.addEventListener('hb', heard);
  stream.addEventListener('bye', () => { if (st.state !== 'end') over = 'bye'; draw(); rest(); back = 3; again(); });
  stream.onerror = () => { rest(); net(0); again(); };
}
function again() {
  clearTimeout(retry);
  retry = setTimeout(() => { poll(); connect(); flush(); }, jitter(back));
  back++;
}
function wake() {
  if (D.hidden) return rest();
  back = 0; poll(); connect(); flush(); light();
}

// A screen that goes dark lets go of the laptop. Browsers keep it on for pages that they trust, where they can.
function light() {
  if (navigator.wakeLock) navigator.wakeLock.request('screen').catch(() => {});
}

const on = (e, name, act) => e.addEventListener(name, event => { event.preventDefault(); act(); });
picks.forEach(b => on(b, 'click', () => {
  if (speaks()) { side = b.value; says = ''; told = 0; draw(); at('reason').focus(); }
  else if (b.value !== st.mine || kept.p || says) tap(st.state === 'vote' ? { c: b.value } : { a: b.value });
}));
sures.forEach((b, i) => on(b, 'click', () => tap({ c: pending() ? choice(pending()) : st.mine, s: i + 1 })));
on(at('tell'), 'click', () => { const t = at('reason').value.trim(); if (t) tap(speaks() ? { o: side, t } : { a: 'objection', t }); });
on(at('pause'), 'submit', () => { at('stop').open = false; kept.z = 1; save(); draw(); flush(); });
D.addEventListener('visibilitychange', wake);
addEventListener('pageshow', e => { if (e.persisted) wake(); });
addEventListener('online', wake);
addEventListener('offline', () => net(0));
net(1); remember(); draw(); connect(); flush(); light();
})();
