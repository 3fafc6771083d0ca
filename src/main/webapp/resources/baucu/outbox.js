/*
 * What is typed, from the keyboard to the server: kept in this browser from the first key on, sent
 * one request at a time, and let go only when the server has it. Where the line is cut or the server
 * cannot answer, it asks with growing pauses whether the server is ready and goes on by itself;
 * where the session has ended it waits for the next sign-in; what the server refuses stays in its
 * field and is not sent again.
 *
 * What waits is kept by election and person, and belongs to the page it was typed on: another page
 * takes it over only when that one is gone, so that nothing is sent twice.
 */
(function () {
  'use strict';

  const words = document.getElementById('typing').dataset;
  const PREFIX = 'baucu.outbox.';
  const LEAST = 1000;
  const LONGEST_REQUEST = 30000;
  const LATER = [408, 425, 429];
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const uuid = window.baucu.uuid;
  const TAB = uuid();
  const holds = (tab, act) => (navigator.locks ? navigator.locks.request(PREFIX + tab, act) : act());
  if (navigator.locks) {
    holds(TAB, () => new Promise(() => {}));
  }

  /*
   * One request; settles with what it came to, and never fails: done, refused, or else why it did
   * not come to anything: cut, ill, session. Sent alone, when no hand moves, it keeps no session.
   */
  async function request(address, body, key, alone) {
    const stop = new AbortController();
    const timer = window.setTimeout(() => stop.abort(), LONGEST_REQUEST);
    try {
      const answer = await window.fetch(window.baucu.address(address), {
        method: 'POST',
        cache: 'no-store',
        redirect: 'manual',
        keepalive: true,
        signal: stop.signal,
        headers: Object.assign({
          'Content-Type': 'application/json', 'X-Page-Token': words.token, 'Idempotency-Key': key || uuid(),
        }, window.baucu.session.headers(alone)),
        body: JSON.stringify(body),
      });
      const told = await answer.json().catch(() => null);
      if (answer.type === 'opaqueredirect' || answer.status === 401
          || (told && told.key === 'shared.notSignedIn')) {
        window.baucu.session.over();
        return { kind: 'session', answer: {} };
      }
      if (!told || answer.status >= 500 || LATER.includes(answer.status)) {
        window.baucu.line.ask();
        return { kind: 'ill', answer: told || {} };
      }
      if (!alone) {
        window.baucu.session.touched();
      }
      return { kind: answer.ok ? 'done' : 'refused', status: answer.status, answer: told };
    } catch (error) {
      window.baucu.line.ask();
      return { kind: stop.signal.aborted ? 'ill' : 'cut', answer: {} };
    } finally {
      window.clearTimeout(timer);
    }
  }

  /*
   * @param page with box, the name of what is typed here; seal, or null where anybody of this name
   *   may read it; next(due), what to send of the names that are due: { names, address, body };
   *   batches, whether a request carries several;
   *   heard(kind, names, answer, status) of sending, done, refused, cut, ill, session; and
   *   restored(values, more), what an earlier page left here: it says what of it is due
   */
  function Outbox(page) {
    this.page = page;
    this.name = PREFIX + document.documentElement.dataset.owner + '/' + page.box + '#';
    this.items = new Map();
    this.unanswered = null;
    this.more = {};
    this.failures = 0;
    this.triedAt = -LEAST;
    this.stands = '';
    this.isKept = true;
    this.keeping = Promise.resolve();
    document.addEventListener('baucu:line', (event) => event.detail && this.failures && this.retry());
  }

  /* keeps what stands in a field; it is sent once it is due */
  Outbox.prototype.put = function (name, value, due) {
    this.forget(name, value);
    this.items.set(name, { value, due: Boolean(due) });
    return this.keep();
  };

  Outbox.prototype.drop = function (name) {
    this.forget(name, null);
    this.items.delete(name);
    return this.keep();
  };

  /* Nobody wants a figure written that was replaced before anybody could have it. */
  Outbox.prototype.forget = function (name, value) {
    if (!this.page.batches && !this.running && this.unanswered && name in this.unanswered.values
        && !isSame(this.unanswered.values[name], value)) {
      this.unanswered = null;
    }
  };

  Outbox.prototype.get = function (name) {
    const item = this.items.get(name);
    return item && item.value;
  };

  Outbox.prototype.due = function () {
    return Array.from(this.items.keys()).filter((name) => this.items.get(name).due);
  };

  Outbox.prototype.keep = function () {
    this.keeping = this.keeping.then(async () => {
      try {
        if (!this.items.size) {
          window.localStorage.removeItem(this.name + TAB);
        } else {
          const content = {
            values: Array.from(this.items, ([name, item]) => [name, item.value]), more: this.more,
          };
          window.localStorage.setItem(this.name + TAB, this.page.seal
            ? await this.page.seal.close(content) : JSON.stringify(content));
        }
        this.isKept = true;
      } catch (full) {
        this.isKept = false;
      }
      return this.isKept;
    });
    return this.keeping;
  };

  /* Sends what is due, unless it waits for the server anyway; now, where somebody asks for it. */
  Outbox.prototype.flush = function (now) {
    if (this.running) {
      return this.running.then((went) => (went && this.due().length ? this.flush() : went));
    }
    const rests = this.failures && !(now && window.performance.now() - this.triedAt > LEAST);
    return rests || this.stands === 'session' ? this.rest() : this.go();
  };

  Outbox.prototype.go = function (alone) {
    this.running = this.run(alone).finally(() => { this.running = null; });
    return this.running;
  };

  Outbox.prototype.rest = async function () {
    await this.keep();
    this.page.heard(this.stands, this.due(), {});
    return false;
  };

  Outbox.prototype.run = async function (alone) {
    let batch;
    while ((batch = this.unanswered || this.page.next(this.due()))) {
      const sent = this.unanswered || Object.assign({
        key: uuid(),
        values: Object.fromEntries(batch.names.map((name) => [name, this.get(name)])),
      }, batch);
      this.unanswered = sent;
      this.triedAt = window.performance.now();
      await this.keep();
      this.page.heard('sending', sent.names, {});
      const result = await request(sent.address, sent.body, sent.key, alone);
      if (result.kind === 'done' || result.kind === 'refused') {
        this.unanswered = null;
        this.failures = 0;
        this.stands = '';
        sent.names.forEach((name) => this.settle(name, sent.values[name], result.kind === 'done'));
        await this.keep();
        this.page.heard(result.kind, sent.names, result.answer, result.status);
      } else {
        this.failures += 1;
        this.stands = result.kind;
        this.wait();
        return this.rest();
      }
    }
    return true;
  };

  /* what was typed anew meanwhile is still to be sent */
  Outbox.prototype.settle = function (name, sent, done) {
    const item = this.items.get(name);
    if (item && isSame(item.value, sent)) {
      if (done) {
        this.items.delete(name);
      } else {
        item.due = false;
      }
    }
  };

  Outbox.prototype.wait = function () {
    window.clearTimeout(this.timer);
    if (this.stands !== 'session') {
      this.timer = window.setTimeout(() => this.retry(), window.baucu.line.pause(this.failures));
    }
  };

  Outbox.prototype.retry = async function () {
    if (this.running || this.stands === 'session') {
      return;
    }
    window.clearTimeout(this.timer);
    const ready = await window.baucu.line.ask();
    if (ready && !this.running) {
      await this.go(true);
    } else if (!ready) {
      this.failures += 1;
      this.wait();
    }
  };

  /* Takes over what pages left that are gone; of one that still stands, when it goes. */
  Outbox.prototype.adopt = function () {
    let names = [];
    try {
      names = Object.keys(window.localStorage).filter((name) => name.startsWith(this.name));
    } catch (refused) {
      this.isKept = false;
    }
    names.map((name) => name.slice(this.name.length)).filter((tab) => tab !== TAB)
      .forEach((tab) => holds(tab, () => this.take(this.name + tab)));
  };

  Outbox.prototype.take = async function (name) {
    const text = window.localStorage.getItem(name);
    if (!text) {
      return;
    }
    let left;
    try {
      left = this.page.seal ? await this.page.seal.open(text) : JSON.parse(text);
    } catch (foreign) {
      return;
    }
    const taken = left.values.filter(([field]) => !this.items.has(field))
      .map(([field, value]) => [field, { value, due: false }]);
    taken.forEach(([field, item]) => this.items.set(field, item));
    if (await this.keep()) {
      window.localStorage.removeItem(name);
    }
    // What a hand has typed meanwhile is the newer.
    const values = taken.filter(([field, item]) => this.items.get(field) === item)
      .map(([field, { value }]) => [field, value]);
    await this.page.restored(new Map(values), left.more);
  };

  /* Why what waits has not gone, and whether it is safe. */
  Outbox.prototype.sentence = function (count) {
    return words[(this.stands || 'ill') + (this.isKept ? 'Kept' : 'Lost')].replace('{0}', count);
  };

  /*
   * Sends a form as a whole, only to a server that is ready: else it waits and goes by itself.
   *
   * @param refuses whether something keeps it here
   * @param say tells in a sentence that it waits, and why
   * @param most how many fields it has, where none is known to be kept
   * @return what is called when something is typed: nothing waits any more
   */
  Outbox.prototype.submits = function (form, { refuses, say, most }) {
    let waits = null;
    let goes = false;
    const goWhenReady = async (button, failures) => {
      const state = await window.baucu.line.ask() && await window.baucu.session.ask(failures > 0);
      if (waits !== button) {
        return;
      }
      if (state === 'up') {
        waits = null;
        goes = true;
        form.requestSubmit(button);
        goes = false;
        return;
      }
      this.stands = state || window.baucu.line.state();
      await this.keep();
      say(this.sentence(this.items.size || most()));
      if (this.stands !== 'session') {
        window.setTimeout(() => waits === button && goWhenReady(button, failures + 1),
          window.baucu.line.pause(failures + 1));
      }
    };
    form.addEventListener('submit', (event) => {
      if (goes) {
        return;
      }
      event.preventDefault();
      if (!refuses() && waits !== event.submitter) {
        waits = event.submitter;
        goWhenReady(waits, 0);
      }
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.isKept && this.items.size) {
        event.preventDefault();
      }
    });
    return () => { waits = null; };
  };

  window.baucu.Outbox = Outbox;
  window.baucu.request = request;
})();
