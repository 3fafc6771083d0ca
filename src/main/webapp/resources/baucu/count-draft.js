/*
 * The draft of a form on its way to the server. What waits goes in one request, one request at a
 * time; what cannot go is kept sealed in this browser, and the sign in the action bar says which.
 */
(function () {
  'use strict';

  /*
   * @param page with call(act, body), sign(kind, text), say(word, ...values), phonedBy(),
   *   saved(fields, answer), failed(fields, sentence), problem(sentence, reload), askPhone()
   * @param state as the page was opened with it
   */
  function Draft(page, state) {
    this.page = page;
    this.version = state.draftVersion;
    this.values = Object.assign({}, state.values);
    this.waiting = new Map();
    this.sealed = new window.baucu.Sealed(
      state.seal, [state.level, state.unit, state.area, state.figuresVersion].join('/'));
    this.sending = false;
    this.stopped = false;
    this.isKept = true;
  }

  /* What the field holds as far as this page knows: what waits, else what the server has. */
  Draft.prototype.valueOf = function (field) {
    const value = this.waiting.has(field) ? this.waiting.get(field) : this.values[field];
    return value === null || value === undefined ? '' : String(value);
  };

  Draft.prototype.put = function (field, digits) {
    if (digits !== this.valueOf(field)) {
      this.waiting.set(field, digits);
    }
  };

  Draft.prototype.undo = function (field) {
    this.waiting.delete(field);
    return this.values[field];
  };

  Draft.prototype.keep = async function (reason) {
    this.isKept = await this.sealed.keep({
      version: this.version,
      values: Object.fromEntries(this.waiting),
      phonedBy: this.page.phonedBy(),
    });
    this.page.sign('warn', this.page.say(
      this.isKept ? reason || 'kept' : 'notKept', this.waiting.size));
  };

  Draft.prototype.send = async function () {
    if (this.stopped && this.waiting.size) {
      await this.keep(this.stopped);
      return;
    }
    if (this.sending || this.waiting.size === 0) {
      return;
    }
    this.sending = true;
    const sent = new Map(this.waiting);
    try {
      await this.answered(sent, await this.page.call('draft', {
        version: this.version,
        values: Object.fromEntries(sent),
        phonedBy: this.page.phonedBy() || undefined,
      }));
    } catch (error) {
      window.baucu.line.failed();
      await this.keep('kept');
      return;
    } finally {
      this.sending = false;
    }
    if (this.waiting.size && !this.stopped && !this.page.asksPhone() && window.baucu.line.isUp()) {
      await this.send();
    }
  };

  Draft.prototype.answered = async function (sent, answer) {
    if (answer.over) {
      this.stopped = 'keptOver';
      await this.keep(this.stopped);
      window.baucu.session.stay();
    } else if (answer.ok) {
      this.version = answer.body.draftVersion;
      sent.forEach((value, field) => {
        this.values[field] = answer.body.values[field];
        if (this.waiting.get(field) === value) {
          this.waiting.delete(field);
        }
      });
      if (!this.waiting.size) {
        this.sealed.drop();
      }
      this.page.saved(Array.from(sent.keys()), answer.body);
    } else if (answer.status === 400) {
      sent.forEach((value, field) => this.waiting.delete(field));
      this.page.failed(Array.from(sent.keys()), answer.body.sentence);
    } else {
      await this.refused(answer);
    }
  };

  Draft.prototype.refused = async function (answer) {
    const phone = answer.body.key === 'count.phonedBy';
    this.stopped = phone ? false : 'keptOnly';
    await this.keep('keptOnly');
    this.page.problem(answer.body.sentence, answer.status === 409);
    if (phone) {
      this.page.askPhone();
    }
  };

  /* Everything typed must be on the server before an entry can be complete. */
  Draft.prototype.settle = async function () {
    const until = window.performance.now() + 5000;
    while ((this.sending || this.waiting.size) && !this.stopped
        && window.performance.now() < until) {
      if (this.sending) {
        await new Promise((done) => window.setTimeout(done, 50));
      } else {
        await this.send();
      }
    }
    return this.waiting.size === 0;
  };

  /* What was kept in this browser from the last time, as far as it is not on the server. */
  Draft.prototype.kept = async function () {
    const kept = await this.sealed.read();
    if (!kept) {
      return null;
    }
    const fields = Object.entries(kept.values)
      .filter(([field, value]) => this.valueOf(field) !== value);
    if (!fields.length) {
      this.sealed.drop();
      return null;
    }
    return { values: Object.fromEntries(fields), phonedBy: kept.phonedBy,
      isOlder: kept.version !== this.version };
  };

  Draft.prototype.drop = function () {
    this.sealed.drop();
  };

  window.baucu.Draft = Draft;
})();
