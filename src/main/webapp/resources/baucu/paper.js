/*
 * The paper beside a form: zoom, turn, move, pages; and its upload with progress. Pictures are
 * turned and sized by the browser; nothing is drawn or decoded here.
 */
(function () {
  'use strict';

  const card = document.querySelector('[data-paper]');
  if (!card) {
    return;
  }
  const stage = card.querySelector('[data-paper-stage]');
  const pages = Array.from(card.querySelectorAll('[data-page]'));
  const status = card.querySelector('[data-paper-status]');
  const looks = pages.map((page) => ({
    turn: Number(page.dataset.rotation) || 0, zoom: 1, x: 0, y: 0,
  }));
  let shown = 0;

  function draw() {
    const page = pages[shown];
    const picture = page && page.querySelector('img');
    if (picture) {
      const look = looks[shown];
      picture.style.transform =
        `translate(${look.x}px, ${look.y}px) rotate(${look.turn}deg) scale(${look.zoom})`;
    }
  }

  function go(index) {
    shown = index;
    pages.forEach((page, at) => page.toggleAttribute('hidden', at !== index));
    card.querySelectorAll('[data-paper-go]').forEach((button) => {
      button.setAttribute('aria-pressed', String(Number(button.dataset.paperGo) === index));
    });
    draw();
  }

  function zoom(factor) {
    const look = looks[shown];
    if (look) {
      look.zoom = Math.min(8, Math.max(1, look.zoom * factor));
      if (look.zoom === 1) {
        look.x = 0;
        look.y = 0;
      }
      draw();
    }
  }

  const acts = {
    in: () => zoom(1.5),
    out: () => zoom(1 / 1.5),
    turn: () => {
      if (looks[shown]) {
        looks[shown].turn = (looks[shown].turn + 90) % 360;
        draw();
      }
    },
    full: () =>
      document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen(),
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
      send(new FormData(), '&remove=' + button.dataset.paperRemove).then(reload, say);
    }
  });

  /* move: drag, wheel with Ctrl, arrows */
  stage.addEventListener('pointerdown', (event) => {
    const look = looks[shown];
    if (!look || look.zoom === 1 || event.target.tagName !== 'IMG') {
      return;
    }
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    const from = { x: event.clientX - look.x, y: event.clientY - look.y };
    const move = (to) => {
      look.x = to.clientX - from.x;
      look.y = to.clientY - from.y;
      draw();
    };
    const end = () => {
      stage.removeEventListener('pointermove', move);
      stage.removeEventListener('pointerup', end);
      stage.removeEventListener('pointercancel', end);
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerup', end);
    stage.addEventListener('pointercancel', end);
  });

  stage.addEventListener('wheel', (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    }
  }, { passive: false });

  stage.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40],
      ArrowDown: [0, -40] }[event.key];
    if (step && looks[shown] && looks[shown].zoom > 1) {
      event.preventDefault();
      looks[shown].x += step[0];
      looks[shown].y += step[1];
      draw();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9' && pages.length) {
      event.preventDefault();
      looks[shown].zoom > 1 ? zoom(1 / 8) : zoom(2.25);
    }
  });

  /* upload: one file after the other, each with its progress */
  function say(sentence) {
    status.textContent = sentence;
    status.classList.toggle('msg-err', Boolean(sentence));
  }

  function send(form, query, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', card.dataset.paperUrl + (query || ''));
      request.setRequestHeader('X-Page-Token', card.dataset.token);
      request.responseType = 'json';
      if (progress) {
        request.upload.addEventListener('progress', (event) =>
          progress(Math.floor((event.loaded * 100) / event.total)));
      }
      request.onload = () => {
        const answer = request.response || {};
        request.status === 200 ? resolve(answer) : reject(answer.sentence || '');
      };
      request.onerror = () => {
        window.baucu.line.failed();
        reject(document.querySelector('[data-line-words]').textContent);
      };
      request.send(form);
    });
  }

  function reload() {
    // What is typed is saved field by field; what is not yet waits sealed in the browser.
    document.dispatchEvent(new CustomEvent('baucu:leave'));
    window.setTimeout(() => window.location.reload(), 150);
  }

  const input = card.querySelector('[data-paper-files]');
  if (input) {
    input.addEventListener('change', async () => {
      let kept = 0;
      let refused = '';
      for (const file of Array.from(input.files)) {
        const form = new FormData();
        form.append('file', file);
        try {
          await send(form, '', (percent) => {
            status.textContent = file.name + ' · ' + percent + '\u00a0%';
          });
          kept += 1;
        } catch (sentence) {
          refused = file.name + ': ' + sentence;
        }
      }
      input.value = '';
      if (refused) {
        say(refused);
      } else if (kept) {
        reload();
      }
    });
  }

  go(0);
})();
