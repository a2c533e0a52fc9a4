package scenario

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// documentedError makes the scenarios of one row of the error table: status, code and message, in each format and
// placement.
func (d *deriver) documentedError() {
	e, ok := d.errorRow()
	if !ok {
		return
	}
	checks := []Check{codeOf(e), {Kind: Message, Want: e.Message}}
	if e.HasStatus() {
		checks = append([]Check{status(strconv.Itoa(e.Status))}, checks...)
	}
	variants := []struct {
		name string
		base Request
	}{
		{"json", d.base()},
		{"xml", d.base().format("XML")},
		{"form", d.base().placed(Form)},
	}
	if d.statement.Inferred == string(contract.ByMisprint) {
		variants = variants[:1] // it is the page's fault, and said once
	}
	for _, v := range variants {
		d.provoke(e, v.name, v.base, checks)
	}
	d.filledIn(e)
}

// errorRow finds the row that the statement quotes: a table may repeat a code.
func (d *deriver) errorRow() (operation.Error, bool) {
	for _, e := range d.op.Errors {
		if e.Code == d.statement.Subject.Name && e.Line == d.statement.Line {
			return e, true
		}
	}
	return operation.Error{}, false
}

// provoke adds the scenario that brings the error about: by the profile when it says how, else by what the error is.
func (d *deriver) provoke(e operation.Error, variant string, base Request, checks []Check) {
	title := "the documented error " + e.Code + " is answered as documented (" + variant + ")"
	explicit, _, ok := d.settings.Fixtures.explicit(e, d.row())
	switch {
	case ok && !explicit.Tentative:
		d.provokedByProfile(e, variant, title, base, checks)
	case d.ambiguous(e):
		d.provokedByProfile(e, variant, title, base, checks)
	case e.Trigger.Kind == contract.TriggerInvalid && d.sends(e.Trigger.Parameter):
		value := Literal(d.refusedValue(e.Trigger.Parameter))
		d.add(variant, title, LabelErrorCode, control(base), probe(base.with(instance(e.Trigger.Parameter), value), checks...))
	case e.Trigger.Kind == contract.TriggerMissing && d.sends(e.Trigger.Parameter):
		d.add(variant, title, LabelErrorCode, control(base), probe(base.lacking(e.Trigger.Parameter), checks...))
	case e.Trigger.Kind == contract.TriggerInProgress:
		d.inProgress(variant, title, base, checks)
	default:
		d.provokedByProfile(e, variant, title, base, checks)
	}
}

// ambiguous: several codes are for the same fault of the same parameter, and nothing tells which of them a request deserves.
func (d *deriver) ambiguous(e operation.Error) bool {
	return slices.ContainsFunc(d.op.Errors, func(other operation.Error) bool {
		return other.Code != e.Code && other.Trigger.Kind == e.Trigger.Kind && other.Trigger.Parameter == e.Trigger.Parameter &&
			(e.Trigger.Kind == contract.TriggerInvalid || e.Trigger.Kind == contract.TriggerMissing)
	})
}

// inProgress asks again while the first call's work goes on, and waits for its end: three ordered steps. A target that
// is quicker than the second request is asked anew.
func (d *deriver) inProgress(variant, title string, base Request, checks []Check) {
	again := atOnce(probe(base, checks...))
	again.Within = d.settings.Fixtures.Lasts
	s := d.add(variant, title, LabelErrorCode, named("begin", control(base)), again, named("end", control(base)))
	s.Attempts = inProgressAttempts
	s.Tentative = d.settings.Fixtures.Lasts == 0
}

// row names the row of the error that the statement is about: by its code, of several rows of one code each by a number behind it.
func (d *deriver) row() string { return strings.TrimPrefix(d.statement.ID, "error/") }

func (d *deriver) provokedByProfile(e operation.Error, variant, title string, base Request, checks []Check) {
	p, name, ok := d.settings.Fixtures.provocation(e, d.row())
	if !ok {
		d.add(variant, title, LabelErrorCode).Missing = "a provocation of " + e.Code
		return
	}
	if name != e.Code { // it is this row that it brings about
		checks = slices.Clone(checks)
		for i, c := range checks {
			if c.Kind == Message {
				checks[i].Kind = OwnMessage
			}
		}
	}
	provoked := probe(p.apply(base), checks...)
	if p.Command {
		provoked.Provoke = name
	}
	if e.Trigger.Kind == contract.TriggerInProgress {
		provoked = atOnce(provoked) // what passes by waiting is what is asked for
	}
	s := d.add(variant, title, LabelErrorCode, control(base), provoked)
	if p.Tentative {
		s.Tentative, s.Wants = true, "a provocation of "+e.Code
	}
}
