package judge

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// A value that nobody promised says nothing against a target: neither that it is refused, for the target may know others,
// nor that one made up to be refused is accepted, for any text may be right. What stays a violation is what no value can
// excuse: an answer that the page gives to something else, a status of no refusal, a replay of what was accepted.

// unknownValues are the guesses of a step that a refusal may be about, where the request should have been accepted, or
// refused for another reason.
func (r *run) unknownValues(f failed) []scenario.Guess {
	if !f.answer.refusal() || r.replays(f.step) {
		return nil
	}
	about := r.mayBeAbout
	if !needsSuccess(f.check) && !asks(f.step, statusOK) {
		if !wantsRefusal(f.step) {
			return nil
		}
		about = r.isAbout
	}
	var out []scenario.Guess
	for _, g := range f.step.Guesses {
		if g.Kind != scenario.MadeUnknown && about(g, f.answer) {
			out = append(out, g)
		}
	}
	named := slices.DeleteFunc(slices.Clone(out), func(g scenario.Guess) bool { return !r.isAbout(g, f.answer) && !mentions(f.answer.code(), g.Parameter) })
	if len(named) > 0 {
		return named
	}
	return out
}

const statusOK = 200

// refusal is an answer that refuses the request as a client's error, and says by a code why: what does not, or by something
// that is no code, is not how any value is refused.
func (r *reply) refusal() bool {
	return !r.accepted() && r.status >= 400 && r.status < 500 && isCode(r.code()) && !r.throttled() && !callerCode(r.code())
}

// isCode reports whether a text is written as error codes are.
func isCode(text string) bool {
	const longest = 200
	return text != "" && len(text) <= longest && !strings.ContainsFunc(text, func(c rune) bool {
		return c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("._-:", c)
	})
}

// replays reports whether an earlier step with the same token was accepted: the target knows all values then.
func (r *run) replays(step scenario.Step) bool {
	token := tokenOf(step.Request)
	return token != nil && slices.ContainsFunc(r.order, func(a *reply) bool {
		earlier := tokenOf(a.step.Request)
		return a.accepted() && earlier != nil && *earlier == *token
	})
}

func tokenOf(request scenario.Request) *scenario.Parameter {
	for _, p := range request.Parameters {
		if p.Value.Token != "" && !p.Value.Each {
			return &p
		}
	}
	return nil
}

// isAbout: the page itself says that the error is about the parameter's value, and the operation is one after which the
// target may not know the value any more, or the target has not shown that it does.
func (r *run) isAbout(g scenario.Guess, a *reply) bool {
	return slices.ContainsFunc(r.Operation.Errors, func(e operation.Error) bool {
		return e.Has(a.code()) && e.Trigger.Kind == contract.TriggerInvalid && e.Trigger.Parameter == g.Parameter
	}) && !r.settled(g)
}

// mayBeAbout: nothing says that the refusal is about something else than the value.
func (r *run) mayBeAbout(g scenario.Guess, a *reply) bool {
	if r.settled(g) {
		return false
	}
	documented := false
	for _, e := range r.Operation.Errors {
		if !e.Has(a.code()) {
			continue
		}
		documented = true
		switch kind, generic := e.IsGeneric(); {
		case generic && kind == contract.TriggerInvalid:
			return true
		case e.Trigger.Parameter != "" && e.Trigger.Parameter != g.Parameter:
		case e.Trigger.Kind == contract.TriggerInvalid, e.Trigger.Kind == contract.TriggerState:
			return true
		}
	}
	if documented {
		return false
	}
	if r.known(g) {
		return speaksOfExistence(a) || mentions(a.code(), g.Parameter)
	}
	return !ofRequest(a.code())
}

// known: the target accepted the value in the plainest request.
func (r *run) known(g scenario.Guess) bool {
	return g.Plain && r.Baseline.Status != 0 && !r.Baseline.Refused
}

// settled: the target knows the value, and nothing that is asked of it can change that.
func (r *run) settled(g scenario.Guess) bool { return r.known(g) && !r.scenario.Mutates }

// speaksOfExistence: refusals that come and go with what the target has.
func speaksOfExistence(a *reply) bool {
	return a.status == 404 || a.status == 409 || words.HasAny(a.code(), "NotFound", "Exist", "Duplicate", "Conflict", "Status", "State")
}

// mentions reports whether a code speaks of a parameter: InvalidWidget.NotFound of WidgetId.
func mentions(code, parameter string) bool {
	stem := parameter[strings.LastIndexByte(strings.TrimSuffix(parameter, ".N"), '.')+1:]
	stem = strings.TrimSuffix(strings.TrimSuffix(stem, ".N"), "Id")
	return stem != "" && strings.Contains(strings.ToLower(code), strings.ToLower(stem))
}

// ofRequest: codes that are about how a request is made, whatever its values are.
func ofRequest(code string) bool {
	return slices.ContainsFunc([]string{"Missing", "InvalidAction", "InvalidVersion", "InvalidApi", "UnsupportedHTTPMethod", "UnsupportedOperation", "UnsupportedFormat"},
		func(prefix string) bool { return strings.HasPrefix(code, prefix) })
}

// unknownEnough is the value that a step made up to be refused, where the answer may be right all the same: it is accepted,
// or refused with another code than the one that the page documents.
func (r *run) unknownEnough(f failed) []scenario.Guess {
	if !f.answer.accepted() && (!f.answer.refusal() || r.givenToOthers(f)) {
		return nil
	}
	var out []scenario.Guess
	for _, g := range f.step.Guesses {
		if g.Kind == scenario.MadeUnknown && asksCode(f.step) && !wants(f.step, f.answer.code()) {
			out = append(out, g)
		}
	}
	return out
}

// givenToOthers: the page documents the code, and not for the values of a parameter that the step guesses.
func (r *run) givenToOthers(f failed) bool {
	documented := slices.DeleteFunc(slices.Clone(r.Operation.Errors), func(e operation.Error) bool { return !e.Has(f.answer.code()) })
	return len(documented) > 0 && !slices.ContainsFunc(documented, func(e operation.Error) bool {
		return slices.ContainsFunc(f.step.Guesses, func(g scenario.Guess) bool { return fits(e, g.Parameter) })
	})
}

func asksCode(step scenario.Step) bool {
	return slices.ContainsFunc(step.Checks, func(c scenario.Check) bool { return c.Kind == scenario.Code || c.Kind == scenario.Refused })
}

// wants reports whether a code is the one that a step asks for.
func wants(step scenario.Step, code string) bool {
	return code != "" && slices.ContainsFunc(step.Checks, func(c scenario.Check) bool {
		return c.Kind == scenario.Code && slices.Contains(strings.Split(c.Want, ","), code)
	})
}

// names are the parameters of guesses, in one text.
func names(guesses []scenario.Guess) string {
	var out []string
	for _, g := range guesses {
		if !slices.Contains(out, g.Parameter) {
			out = append(out, g.Parameter)
		}
	}
	return strings.Join(out, ", ")
}

// said names guesses with where they come from.
func said(guesses []scenario.Guess) string {
	var out []string
	for _, g := range guesses {
		if text := string(g.Kind) + " of " + g.Parameter; !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return strings.Join(out, " or ")
}
