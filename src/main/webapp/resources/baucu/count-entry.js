/*
 * Typing count minutes: every field by keyboard, saved on leaving it, findings beside it, and what
 * may follow: complete, submit, type again, settle, let through.
 */
(function () {
  'use strict';

  const { digits, isFigure, show, Sums } = window.baucu.figures;
  const place = document.getElementById('ce');
  const state = JSON.parse(place.dataset.state);
  const words = JSON.parse(place.dataset.words);
  const SAID = 'baucu.said.' + document.documentElement.dataset.owner;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const inputs = all('[data-field]');
  const open = inputs.filter((input) => !input.readOnly);
  const inputOf = (field) => inputs.find((input) => input.dataset.field === field);
  const phoned = document.getElementById('phoned');
  const say = (name, ...values) => values.reduce(
    (text, value, at) => text.replaceAll('{' + at + '}', value), words[name]);

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', place.dataset.icons + name);
    svg.append(use);
    return svg;
  }

  async function call(act, body) {
    const answer = await window.fetch(window.baucu.address(place.dataset.channel + act), {
      method: 'POST',
      cache: 'no-store',
      redirect: 'manual',
      keepalive: act === 'draft',
      headers: { 'Content-Type': 'application/json', 'X-Page-Token': place.dataset.token },
      body: JSON.stringify(Object.assign(
        { level: state.level, unit: state.unit, area: state.area }, body)),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return { over: true };
    }
    window.baucu.session.touched();
    return { ok: answer.ok, status: answer.status, body: await answer.json() };
  }

  /* the sign of what is saved where */
  function sign(kind, text) {
    const mark = one('[data-saved]');
    mark.className = 'push saved' + (kind === 'ok' ? '' : ' saved-' + kind);
    mark.replaceChildren(icon(kind === 'ok' ? 'check' : 'alert'), text);
  }

  function problem(sentence, reload) {
    const box = document.getElementById('ce-problem');
    box.hidden = !sentence;
    box.className = 'note note-err';
    const text = document.createElement('div');
    text.append(sentence || '');
    if (reload) {
      const link = document.createElement('a');
      link.href = window.location.href;
      link.textContent = words.reload;
      text.append(' ', link);
    }
    box.replaceChildren(icon('oct'), text);
    if (sentence) {
      box.scrollIntoView({ block: 'nearest' });
    }
  }

  /* a field that is wrong says so under itself */
  function mark(field, sentence) {
    const input = inputOf(field);
    const box = one(`[data-error="${CSS.escape(field)}"]`);
    input.classList.toggle('is-err', Boolean(sentence));
    box.hidden = !sentence;
    box.replaceChildren();
    if (sentence) {
      input.setAttribute('aria-invalid', 'true');
      const message = document.createElement('span');
      message.className = 'msg-err';
      message.append(icon('oct'), sentence);
      box.append(message);
    } else {
      input.removeAttribute('aria-invalid');
    }
  }

  const sums = new Sums(inputs, state.seats, icon, say);

  const findings = new window.baucu.Findings({
    icon, say, inputOf, mark,
    write: async (code, text) => {
      const answer = await act('explain', { code, text });
      if (answer) {
        state.version = answer.version;
        sign('ok', answer.sentence);
      }
      return answer;
    },
  }, state.findings, state.texts, state.explains);

  const draft = new window.baucu.Draft({
    call, sign, say, problem,
    phonedBy: () => (phoned ? phoned.value.trim() : ''),
    asksPhone: () => Boolean(phoned && !phoned.value.trim()),
    askPhone: () => phoned.focus(),
    saved: (fields, answer) => {
      fields.forEach((field) => mark(field, null));
      problem('');
      findings.told(answer.findings);
      sign('ok', say('saved', answer.savedAt));
    },
    failed: (fields, sentence) => {
      fields.forEach((field) => mark(field, sentence));
      sign('err', say('notSaved', fields.length));
    },
  }, state);

  function leave(input) {
    if (!isFigure(input.value)) {
      mark(input.dataset.field, words.digitsOnly);
      sign('err', say('notSaved', 1));
      return;
    }
    const text = digits(input.value);
    input.value = show(text);
    draft.put(input.dataset.field, text);
    sums.draw();
    draft.send();
  }

  /* acts with one answer; a problem is told at the top, and nothing is lost */
  let acting = false;
  async function act(name, body) {
    if (acting) {
      return null;
    }
    acting = true;
    all('[data-act]').forEach((button) => button.setAttribute('aria-busy', 'true'));
    try {
      const answer = await call(name, body);
      if (answer.over) {
        window.baucu.session.stay();
        return null;
      }
      problem(answer.ok ? '' : answer.body.sentence, answer.status === 409);
      return answer.ok ? answer.body : null;
    } catch (error) {
      window.baucu.line.failed();
      problem(words.noLine);
      return null;
    } finally {
      acting = false;
      all('[data-act]').forEach((button) => button.removeAttribute('aria-busy'));
    }
  }

  let leaving = false;
  async function actAndReload(name, body) {
    if (!(await findings.saveAll())) {
      return;
    }
    const answer = await act(name, Object.assign({ version: state.version }, body));
    if (answer) {
      leaving = true;
      draft.drop();
      window.sessionStorage.setItem(SAID, answer.sentence);
      window.location.reload();
    }
  }

  async function complete() {
    if (document.activeElement && document.activeElement.dataset.field) {
      leave(document.activeElement);
    }
    const wrong = open.find((input) => !isFigure(input.value));
    const blank = open.filter((input) => digits(input.value) === '');
    blank.forEach((input) => mark(input.dataset.field, words.blank));
    if (wrong || blank.length) {
      (wrong || blank[0]).focus();
      return;
    }
    if (draft.version === 0 && !draft.waiting.size) {
      // Everything was carried over and nothing was typed: say so before it is complete.
      draft.waiting.set(open[0].dataset.field, digits(open[0].value));
    }
    if (!(await draft.settle())) {
      if (!draft.stopped) {
        problem(words.notAllSaved);
      }
      return;
    }
    const blocking = findings.blocking();
    if (blocking && !window.confirm(say('completeBlocked', blocking))) {
      return;
    }
    await actAndReload('complete', { version: draft.version });
  }

  const textOf = (id) => document.getElementById(id).value;
  const acts = {
    complete,
    submit: () => actAndReload('submit', { phonedBy: phoned && phoned.value ? phoned.value : undefined }),
    retype: () => {
      const values = Object.fromEntries(all('#retype input:checked').map((box) => [box.value, '']));
      document.getElementById('retype').close();
      return actAndReload('retype', { values, text: textOf('retype-text') });
    },
    settle: () => {
      const values = {};
      all('[data-settle]').forEach((field) => {
        const chosen = field.querySelector('input[type=radio]:checked');
        if (chosen) {
          values[field.dataset.settle] = digits(chosen.value === 'other'
            ? field.querySelector('input:not([type=radio])').value : chosen.value);
        }
      });
      return actAndReload('settle', { values, text: textOf('settle-text') });
    },
    through: () => actAndReload('through', {
      code: textOf('through-code'), document: textOf('through-document'), text: textOf('through-text'),
    }),
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-act], [data-dialog]');
    if (button && button.dataset.dialog) {
      document.getElementById(button.dataset.dialog).showModal();
    } else if (button && !button.getAttribute('aria-busy')) {
      acts[button.dataset.act]();
    }
  });

  /* keys */
  function step(input, by) {
    const next = open[open.indexOf(input) + by];
    if (next) {
      next.focus();
    } else if (by > 0) {
      one('[data-act="complete"]').focus();
    }
  }

  const keys = {
    Enter: (input, event) => step(input, event.shiftKey ? -1 : 1),
    ArrowDown: (input) => step(input, 1),
    ArrowUp: (input) => step(input, -1),
    Escape: (input) => {
      input.value = show(draft.undo(input.dataset.field));
      mark(input.dataset.field, null);
      sums.draw();
    },
    F2: (input) => findings.noteOn(input.dataset.field),
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'F8') {
      event.preventDefault();
      findings.next();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      const button = one('.abar .btn-primary');
      if (button) {
        event.preventDefault();
        button.click();
      }
    } else if (keys[event.key] && event.target.dataset && event.target.dataset.field) {
      event.preventDefault();
      keys[event.key](event.target, event);
    }
  });

  open.forEach((input) => {
    input.addEventListener('beforeinput', (event) => {
      if (event.cancelable && event.data && !/^[0-9.\s\u00a0]*$/.test(event.data)) {
        event.preventDefault();
        mark(input.dataset.field, words.digitsOnly);
      }
    });
    input.addEventListener('focus', () => input.select());
    input.addEventListener('input', () => {
      mark(input.dataset.field, null);
      sums.draw();
    });
    input.addEventListener('blur', () => leave(input));
  });
  all('#pf').forEach((form) => form.addEventListener('submit', (event) => event.preventDefault()));
  if (phoned) {
    phoned.addEventListener('change', () => draft.send());
  }

  /* the line comes back; the page is left */
  document.addEventListener('baucu:line', (event) => event.detail && draft.send());
  window.addEventListener('pagehide', () => {
    if (document.activeElement && document.activeElement.dataset.field && !leaving) {
      leave(document.activeElement);
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && (findings.isWriting() || (draft.waiting.size && !draft.isKept))) {
      event.preventDefault();
    }
  });
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());

  /* what was kept in this browser from the last time */
  async function restore() {
    const kept = await draft.kept();
    if (!kept) {
      return;
    }
    const fields = Object.entries(kept.values);
    const usable = state.typing
      && fields.every(([field]) => inputOf(field) && !inputOf(field).readOnly);
    if (!usable) {
      const told = fields.map(([field, value]) =>
        (inputOf(field) ? inputOf(field).labels[0].firstChild.data : field) + ' ' + show(value));
      problem(say('orphan', fields.length, told.join('; ')));
      return;
    }
    if (kept.isOlder && !window.confirm(say('restoreOther', fields.length))) {
      draft.drop();
      return;
    }
    fields.forEach(([field, value]) => {
      inputOf(field).value = show(value);
      draft.put(field, value);
    });
    if (phoned && !phoned.value && kept.phonedBy) {
      phoned.value = kept.phonedBy;
    }
    sums.draw();
    sign('warn', say('restored', fields.length));
    await draft.send();
  }

  const said = window.sessionStorage.getItem(SAID);
  if (said) {
    window.sessionStorage.removeItem(SAID);
    sign('ok', said);
  }
  sums.draw();
  findings.draw();
  if (state.typing && open.length) {
    (open.find((input) => input.value === '') || open[0]).focus();
  }
  restore();
})();
