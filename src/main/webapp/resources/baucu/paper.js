/*
 * The paper beside a form: zoom, turn, move, pages; and its upload with progress. Browsers set a
 * photo upright as its camera noted; what is still turned is set right by hand and kept so. Nothing
 * typed is touched when pages come or go.
 */
(function () {
  'use strict';

  const card = document.querySelector('[data-paper]');
  if (!card) {
    return;
  }
  const MOST = 8;
  const one = (selector) => card.querySelector(selector);
  const pages = () => Array.from(card.querySelectorAll('[data-page]'));
  const looks = new Map();
  let shown = 0;

  const page = () => pages()[shown];

  function look() {
    const id = page() && page().dataset.id;
    if (id && !looks.has(id)) {
      looks.set(id, { turn: Number(page().dataset.rotation) || 0, zoom: 1, x: 0, y: 0 });
    }
    return looks.get(id);
  }

  /* a picture that lies on its side is made small enough to fit again */
  function fit(picture, turn) {
    if (turn % 180 === 0 || !picture.offsetWidth) {
      return 1;
    }
    const stage = one('[data-paper-stage]');
    return Math.min(
      (stage.clientWidth - 44) / picture.offsetHeight,
      (stage.clientHeight - 48) / picture.offsetWidth);
  }

  function draw() {
    const picture = page() && page().querySelector('img');
    const at = look();
    if (picture && at) {
      picture.style.transform = `translate(${at.x}px, ${at.y}px) rotate(${at.turn}deg) `
        + `scale(${at.zoom * fit(picture, at.turn)})`;
      picture.classList.toggle('is-large', at.zoom > 1);
    }
  }

  function go(index) {
    shown = Math.max(0, Math.min(index, pages().length - 1));
    pages().forEach((each, at) => each.toggleAttribute('hidden', at !== shown));
    card.querySelectorAll('[data-paper-go]').forEach((button) => {
      button.setAttribute('aria-pressed', String(Number(button.dataset.paperGo) === shown));
    });
    draw();
  }

  function zoom(factor) {
    const at = look();
    if (at) {
      at.zoom = Math.min(MOST, Math.max(1, at.zoom * factor));
      if (at.zoom === 1) {
        at.x = 0;
        at.y = 0;
      }
      draw();
    }
  }

  function turn() {
    const at = look();
    if (at) {
      at.turn = (at.turn + 90) % 360;
      draw();
      if (page().dataset.turns) {
        send(new FormData(), `&turn=${page().dataset.id}&rotation=${at.turn}`).catch(say);
      }
    }
  }

  const acts = {
    in: () => zoom(1.5),
    out: () => zoom(1 / 1.5),
    turn,
    full: () => (document.fullscreenElement
      ? document.exitFullscreen() : one('[data-paper-stage]').requestFullscreen()),
  };

  card.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.dataset.paperAct) {
      acts[button.dataset.paperAct]();
    } else if (button.dataset.paperGo) {
      go(Number(button.dataset.paperGo));
    } else if (button.dataset.paperRemove) {
      send(new FormData(), '&remove=' + button.dataset.paperRemove)
        .then((answer) => show(shown, answer.sentence)).catch(say);
    }
  });

  /* move: drag, wheel with Ctrl, arrows; + and - to zoom while the paper has the focus */
  card.addEventListener('pointerdown', (event) => {
    const at = look();
    if (!at || at.zoom === 1 || event.target.tagName !== 'IMG') {
      return;
    }
    event.preventDefault();
    const stage = one('[data-paper-stage]');
    stage.setPointerCapture(event.pointerId);
    const from = { x: event.clientX - at.x, y: event.clientY - at.y };
    const move = (to) => {
      at.x = to.clientX - from.x;
      at.y = to.clientY - from.y;
      draw();
    };
    const end = () => {
      ['pointermove', 'pointerup', 'pointercancel'].forEach((name) =>
        stage.removeEventListener(name, name === 'pointermove' ? move : end));
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerup', end);
    stage.addEventListener('pointercancel', end);
  });

  card.addEventListener('wheel', (event) => {
    if (event.ctrlKey && event.target.closest('[data-paper-stage]')) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    }
  }, { passive: false });

  const STEPS = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };
  card.addEventListener('keydown', (event) => {
    if (!event.target.closest('[data-paper-stage]')) {
      return;
    }
    const step = STEPS[event.key];
    const at = look();
    if (step && at && at.zoom > 1) {
      event.preventDefault();
      at.x += step[0];
      at.y += step[1];
      draw();
    } else if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      zoom(event.key === '+' ? 1.5 : 1 / 1.5);
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9' && look()) {
      event.preventDefault();
      zoom(look().zoom > 1 ? 1 / MOST : 2.25);
    }
  });

  /* upload: one file after the other, each with its progress */
  function say(sentence) {
    const status = one('[data-paper-status]');
    status.textContent = sentence;
    status.classList.add('msg-err');
  }

  function tell(words) {
    const status = one('[data-paper-status]');
    status.textContent = words;
    status.classList.remove('msg-err');
  }

  /* An act has a key: what was sent before a line was cut is sent once more under it, and done once. */
  async function send(form, query, progress) {
    const key = window.baucu.uuid();
    try {
      return await post(key, form, query, progress);
    } catch (failure) {
      if (!failure.isCut) {
        throw failure.sentence;
      }
    }
    if (!await window.baucu.line.ask()) {
      throw card.dataset.failed;
    }
    return post(key, form, query, progress).catch((failure) => { throw failure.sentence; });
  }

  function post(key, form, query, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', window.baucu.address(card.dataset.paperUrl + (query || '')));
      request.setRequestHeader('X-Page-Token', card.dataset.token);
      request.setRequestHeader('Idempotency-Key', key);
      request.responseType = 'json';
      if (progress) {
        request.upload.addEventListener('progress', (event) =>
          progress(Math.floor((event.loaded * 100) / event.total)));
      }
      request.onload = () => {
        const answer = request.response || {};
        if (request.responseURL.includes('login')) {
          window.baucu.session.over();
        }
        if (request.status === 200 && answer.sentence) {
          resolve(answer);
        } else {
          reject({ sentence: answer.sentence || card.dataset.failed });
        }
      };
      request.onerror = () => reject({ isCut: true, sentence: card.dataset.failed });
      request.send(form);
    });
  }

  /* The card as the server has it now; the rest of the page stays as it is. */
  async function show(index, words) {
    const answer = await window.fetch(window.location.href, { cache: 'no-store', redirect: 'manual' });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
      .querySelector('[data-paper]');
    if (fresh) {
      card.replaceChildren(...Array.from(fresh.childNodes));
      watch();
      go(index);
      tell(words);
    }
  }

  async function upload(files) {
    const refused = [];
    let kept = '';
    for (const file of files) {
      if (file.size > Number(card.dataset.most)) {
        // A slow line is not kept busy with what will be refused.
        refused.push(file.name + ': ' + card.dataset.tooLarge);
        continue;
      }
      const form = new FormData();
      form.append('file', file);
      try {
        const answer = await send(form, '', (percent) =>
          tell(file.name + ' · ' + percent + '\u00a0%'));
        kept = answer.sentence;
      } catch (sentence) {
        refused.push(file.name + ': ' + sentence);
      }
    }
    if (kept) {
      await show(pages().length, kept);
    }
    if (refused.length) {
      say(refused.join(' '));
    }
  }

  card.addEventListener('change', (event) => {
    if (event.target.dataset.paperFiles) {
      upload(Array.from(event.target.files)).finally(() => { event.target.value = ''; });
    }
  });

  /* files may be dropped on the paper, where pages may be added */
  ['dragover', 'dragleave', 'drop'].forEach((name) => card.addEventListener(name, (event) => {
    if (one('[data-paper-files]')) {
      event.preventDefault();
      one('[data-paper-stage]').classList.toggle('is-over', name === 'dragover');
      if (name === 'drop') {
        upload(Array.from(event.dataTransfer.files));
      }
    }
  }));

  function watch() {
    card.querySelectorAll('img').forEach((picture) => picture.addEventListener('load', draw));
  }

  watch();
  go(0);
})();
