(()=>{'use strict';
const D=document,B=D.body,$=i=>D.getElementById(i),T=JSON.parse(B.dataset.t);
const make=s=>s,P=self.trustedTypes?trustedTypes.createPolicy('desk',{createHTML:make}):{createHTML:make};
// Fields in which something stands that the laptop does not have yet.
const dirty=new Set();
let es,back=0,timer,watch,seen='',boot='',v=-1,last;
const net=ok=>{const e=$('net');if(!e)return;e.className=ok?'':'off';e.textContent=ok?T.on:T.off};
function note(text,warn){const e=$('notice');if(!e)return;e.textContent=text;e.className=text&&warn?'warn':text?'told':'vh'}
// What differs on the page is replaced; what is being typed, folded or focused stays.
const isField=e=>e.matches&&e.matches('textarea,select,input:not([type=hidden])');
function attributes(old,now){
for(const a of[...now.attributes])if(old.getAttribute(a.name)!==a.value){if(a.name==='src')repaint(old,a.value);else old.setAttribute(a.name,a.value)}
for(const a of[...old.attributes])if(!now.hasAttribute(a.name))old.removeAttribute(a.name)
}
// The laptop paints the wall for this picture: not for each of two hundred votes.
let painted=0,brush;
function repaint(img,src){clearTimeout(brush);brush=setTimeout(()=>{painted=Date.now();img.src=src},Math.max(0,painted+800-Date.now()))}
function same(a,b){return a.nodeType===b.nodeType&&a.nodeName===b.nodeName&&(a.id||'')===(b.id||'')}
function morph(old,now){
if(old.nodeType===3){if(old.data!==now.data)old.data=now.data;return}
if(old.nodeType!==1)return;
if(old.dataset.own!==undefined)return;
if(old.nodeName==='DETAILS'){now.open=old.open;now.hidden=old.hidden}
if(isField(old)&&(dirty.has(old)||old===D.activeElement))return;
attributes(old,now);
if(old.nodeName==='NOSCRIPT')return;
children(old,now);
if(isField(old)&&old.nodeName!=='SELECT'&&old.value!==now.value)old.value=now.value
}
function children(old,now){
let at=old.firstChild;
for(const want of[...now.childNodes]){
let hit=at;
while(hit&&!same(hit,want))hit=want.id?hit.nextSibling:null;
if(hit){while(at!==hit){const gone=at;at=at.nextSibling;gone.remove()}morph(at,want);at=at.nextSibling}
else old.insertBefore(D.importNode(want,true),at)
}
while(at){const gone=at;at=at.nextSibling;gone.remove()}
}
function show(html){
const now=new DOMParser().parseFromString(P.createHTML(html),'text/html');
if(now.documentElement.lang!==D.documentElement.lang&&!dirty.size){location.reload();return}
const kept=$('notice'),told=kept&&kept.textContent,how=kept&&kept.className;
for(const part of['header','main']){const a=D.querySelector(part),b=now.querySelector(part);if(a&&b)morph(a,b)}
for(const f of[...dirty])if(!f.isConnected)dirty.delete(f);
offer();
const fresh=now.getElementById('notice');
if(fresh&&!fresh.textContent&&told)note(told,how==='warn');
news();net(1)
}
// What is new on the wall is said once. Figures are not: of a vote that grows nobody has to hear each step.
let heard;
const letters=t=>[...t].filter(s=>s.toLowerCase()!==s.toUpperCase()).join('');
function news(){
const all=[...D.querySelectorAll('#screen [data-w]')].map(e=>e.textContent),now=new Set(all.map(letters));
const fresh=heard?all.filter(t=>letters(t)&&!heard.has(letters(t))):[];
heard=now;
const e=$('news'),told=fresh.join(' ');if(e&&told)e.textContent=told.length>600?told.slice(0,600)+' …':told
}
let running,again;
async function refresh(){
if(running){again=1;return}
running=1;
const asked=last;
try{const r=await fetch('/desk',{headers:{Accept:'text/html'},cache:'no-store',signal:late()});
if(r.status===403){location.reload();return}
if(r.ok)show(await r.text());
// The page that was asked for may be older than what was heard meanwhile.
if(last!==asked)tick(last)
}catch(e){net(0)}
finally{running=0;if(again){again=0;setTimeout(refresh,250)}}
}
const late=()=>self.AbortSignal&&AbortSignal.timeout?AbortSignal.timeout(8000):undefined;
// A clock that ticks is no reason to make the page anew.
function tick(s){
if($('told')&&'told'in s)$('told').textContent=s.told;
if($('clock')&&s.clock)$('clock').textContent=s.clock;
const quiet=(s.screen||[]).filter(l=>l.quiet);
D.querySelectorAll('#screen [data-q]').forEach((e,i)=>{if(quiet[i])e.textContent=quiet[i].text})
}
function hear(s){
if(s.boot===boot&&s.v<v)return;
boot=s.boot;v=s.v;last=s;
tick(s);
const rest=JSON.stringify({...s,v:0,screen:s.screen&&s.screen.filter(l=>!l.quiet),told:'',clock:'',plan:s.plan&&{...s.plan,share:Math.round(s.plan.share*50)}});
if(rest!==seen){if(seen)note('');seen=rest;refresh()}
}
function alive(){clearTimeout(watch);watch=setTimeout(()=>{net(0);connect()},35000)}
function connect(){
clearTimeout(timer);if(es)es.close();if(D.hidden)return;
es=new EventSource('/desk/events');
es.onopen=()=>{back=0;net(1);alive();flush()};
es.onmessage=e=>{net(1);alive();hear(JSON.parse(e.data))};
es.addEventListener('hb',alive);
es.onerror=()=>{net(0);es.close();back=Math.min(back+1,5);clearTimeout(timer);timer=setTimeout(()=>{refresh();connect()},(300<<back)*(.5+Math.random()))}
}
function wake(){if(D.hidden){if(es)es.close();clearTimeout(watch);clearTimeout(timer)}else{keep('camera','');refresh();connect()}}
D.addEventListener('visibilitychange',wake);
addEventListener('pageshow',e=>{if(e.persisted)wake()});
addEventListener('online',wake);addEventListener('offline',()=>net(0));
// One after the other: a text that is typed arrives before the press that follows it.
let chain=Promise.resolve();
function send(form,pressed){
const given=Object.fromEntries(new FormData(form)),field=form.querySelector('textarea,input[name=text]');
if(form.dataset.kind==='adding'&&!given.text.trim())return;
if(form.dataset.wait)return;
// What the laptop asked about is sent all the same by a second press, never by itself.
if(pressed&&field&&form.doubt===given.text&&Date.now()-form.asked>300)given.looked='1';
form.dataset.wait='1';form.setAttribute('aria-busy','true');
chain=chain.then(()=>post(given,form)).then(r=>{
if(r&&field&&field.value===given.text){dirty.delete(field);if(form.dataset.kind==='adding')field.value=''}
if(r&&field)mark(form,T.saved);else if(field)mark(form,T.unsaved)
}).finally(()=>{setTimeout(()=>{delete form.dataset.wait},form.closest('#onward')?500:0);form.removeAttribute('aria-busy');if(field&&dirty.has(field)&&form.dataset.kind==='itself'&&form.doubt!==field.value)soon(form)})
}
function mark(form,text){const b=form.querySelector('button');if(!b)return;if(!b.dataset.label)b.dataset.label=b.textContent;b.textContent=text;clearTimeout(b.back);b.back=setTimeout(()=>{b.textContent=b.dataset.label},1800)}
async function post(given,form){
try{
const r=await fetch('/desk/do',{method:'POST',headers:{Accept:'application/json','Content-Type':'application/json'},body:JSON.stringify(given),signal:late()});
if(r.status===403){location.reload();return 0}
if(r.status===413){note(T.long,1);return 0}
const s=await r.json();
const asks=s.error==='private';
if(asks&&form.doubt!==given.text){form.doubt=given.text;form.asked=Date.now()}
note(s.says||(r.ok?'':s.error),!r.ok);refresh();
return r.ok
}catch(e){net(0);note(T.off,1);return 0}
}
const soon=form=>{clearTimeout(form.soon);form.soon=setTimeout(()=>send(form),700)};
const flush=()=>{for(const f of dirty)if(f.form&&f.form.dataset.kind!=='adding'&&f!==D.activeElement)send(f.form)};
D.addEventListener('submit',e=>{const f=e.target;if(f.getAttribute('action')!=='/desk/do')return;e.preventDefault();send(f,1)});
// A key that is held down is no second press.
D.addEventListener('keydown',e=>{if(e.repeat&&e.key==='Enter'&&e.target.matches('input,button'))e.preventDefault()});
D.addEventListener('input',e=>{const f=e.target;if(!isField(f)||f.name!=='text')return;dirty.add(f);if(f.form.dataset.kind==='itself')soon(f.form)});
D.addEventListener('change',e=>{const f=e.target;if(dirty.has(f)&&f.form.dataset.kind!=='adding')send(f.form)});
D.addEventListener('error',e=>{if(e.target.nodeName==='IMG')e.target.closest('details').hidden=true},true);
D.addEventListener('load',e=>{if(e.target.nodeName==='IMG')e.target.closest('details').hidden=false},true);
// What somebody folded away stays folded, also on the next visit; a browser that keeps nothing is fine too.
const folds=()=>D.querySelectorAll('details[id]');
try{for(const f of folds())if(localStorage['fold-'+f.id])f.open=localStorage['fold-'+f.id]==='1'}catch(e){}
D.addEventListener('toggle',e=>{try{localStorage['fold-'+e.target.id]=e.target.open?'1':'0'}catch(x){}},true);
// A photo of the voting cards. Asked once a visit: is the network ours alone? A browser that keeps nothing asks again.
const kept=n=>{try{return sessionStorage['photo-'+n]}catch(e){return ''}};
const keep=(n,v)=>{try{sessionStorage['photo-'+n]=v}catch(e){}};
function offer(){
const ask=$('photo-ask'),sure=!!kept('sure');
if(ask){ask.hidden=sure;$('photo-take').hidden=!sure}
}
function said(text,warn){const e=$('photo-said');if(e){e.textContent=text;e.className=text?warn?'warn':'told':'vh'}}
// Only what the canvas made is sent: upright, no larger than is needed, without what a camera writes into a photo.
const LONGEST=2560;
async function upright(file){
const url=URL.createObjectURL(file),i=new Image();
try{
i.src=url;await i.decode();
const k=Math.min(1,LONGEST/Math.max(i.naturalWidth,i.naturalHeight)),c=D.createElement('canvas');
c.width=Math.round(i.naturalWidth*k);c.height=Math.round(i.naturalHeight*k);
c.getContext('2d').drawImage(i,0,0,c.width,c.height);
return await new Promise((done,failed)=>c.toBlob(b=>b?done(b):failed(),'image/jpeg',.85))
}finally{URL.revokeObjectURL(url)}
}
let busy;
async function photo(field){
const file=field.files[0];
keep('camera','');
if(!file||busy)return;
busy=1;said(T.reading);
let jpeg;
try{jpeg=await upright(file)}catch(e){said(T.unread,1)}
field.value='';
if(jpeg)await sendPhoto(jpeg);
busy=0
}
// The laptop gives up sooner than this.
const LATEST=45000;
async function sendPhoto(jpeg){
try{
const limit=self.AbortSignal&&AbortSignal.timeout?AbortSignal.timeout(LATEST):undefined;
const r=await fetch('/desk/photo',{method:'POST',headers:{Accept:'application/json','Content-Type':'image/jpeg'},body:jpeg,signal:limit});
if(r.status===403){location.reload();return}
const s=await r.json();said(s.says,!r.ok)
}catch(e){said(T.away,1)}
}
D.addEventListener('click',e=>{
if(e.target.id==='photo-sure'){keep('sure','1');$('photo-ask').hidden=true;$('photo-take').hidden=false;$('photo-file').focus()}
// A phone that is short of memory throws the page away while its camera is open, and the photo with it.
if(e.target.id==='photo-file')keep('camera','open')
});
D.addEventListener('change',e=>{if(e.target.id==='photo-file')photo(e.target)});
D.addEventListener('cancel',e=>{if(e.target.id==='photo-file')keep('camera','')},true);
offer();
if(kept('camera')){keep('camera','');said(T.lost,1)}
news();net(1);connect()
})()
