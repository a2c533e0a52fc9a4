package derive

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// documentedError: code, status or message of a row are others, or the error is never given.
func (d *deriver) documentedError() {
	i := slices.IndexFunc(d.op.Errors, func(e operation.Error) bool { return e.Line == d.statement.Line })
	if i < 0 {
		return
	}
	e := d.op.Errors[i]
	witness := asked(d.errorRequests(e)...)
	for _, w := range d.errorWays(e) {
		w.defect.Error = i
		w.witness = witness
		if w.defect.Kind == defect.ErrorCode && slices.Contains(d.op.InProgressCodes(), e.Code) {
			w.reach = anyRequest
		}
		d.add(w)
	}
}

func (d *deriver) errorWays(e operation.Error) []broken {
	ways := []broken{
		{kind: "misspelt-code", title: e.Code + " has a letter more.", defect: defect.Defect{Kind: defect.ErrorCode, Value: e.Code + "s"}},
		{kind: "never", title: e.Code + " is never given.", defect: defect.Defect{Kind: defect.ErrorNever}},
	}
	if saysSomething(e.Message) {
		ways = append(ways, broken{
			kind: "wrong-message", title: "The message of " + e.Code + " is another one.",
			defect: defect.Defect{Kind: defect.ErrorMessage, Value: "Something went wrong."},
		})
	}
	if e.HasStatus() {
		other := 400
		if e.Status == other {
			other = 500
		}
		ways = append(ways, broken{
			kind: "wrong-status", title: e.Code + " has the status " + strconv.Itoa(other) + ".",
			defect: defect.Defect{Kind: defect.ErrorStatus, Value: strconv.Itoa(other)},
		})
	}
	if j := slices.IndexFunc(d.op.Errors, func(other operation.Error) bool { return other.Code != e.Code }); j >= 0 {
		ways = append(ways, broken{
			kind: "other-code", title: e.Code + " has the code " + d.op.Errors[j].Code + ".",
			defect: defect.Defect{Kind: defect.ErrorCode, Value: d.op.Errors[j].Code},
		})
	}
	if len(scenario.Unfilled(e.Message)) > 0 { // others may stand in a message as they are printed
		ways = append(ways, broken{
			kind: "raw-message", title: "The placeholders in the message of " + e.Code + " are not filled in.",
			defect: defect.Defect{Kind: defect.ErrorRaw},
		})
	}
	if holes := contract.Placeholders(e.Message); len(holes) > 0 && len(scenario.Unfilled(e.Message)) == 0 {
		ways = append(ways, broken{
			kind: "raw-message", title: "A placeholder in the message of " + e.Code + " is filled with another.",
			defect: defect.Defect{Kind: defect.ErrorMessage, Value: e.Message[:holes[0][0]] + "%s" + e.Message[holes[0][1]:]},
		})
	}
	return ways
}

// saysSomething reports whether a message has words beside what stands for something: else any message may be the one.
func saysSomething(message string) bool {
	for _, part := range scenario.Unfilled(message) {
		message = strings.ReplaceAll(message, part, "")
	}
	return strings.ContainsFunc(message, unicode.IsLetter)
}

// errorRequests may be answered with the error.
func (d *deriver) errorRequests(e operation.Error) []scenario.Request {
	out := []scenario.Request{d.provoking(e.Code)}
	for _, p := range d.op.Business() {
		if e.Trigger.Parameter != "" && p.Name != e.Trigger.Parameter {
			continue
		}
		switch e.Trigger.Kind { //nolint:exhaustive // the others cannot be asked for
		case contract.TriggerMissing:
			out = append(out, d.without(d.carrying(p), p))
		case contract.TriggerInvalid:
			out = append(out, d.with(d.base, p, d.good(p)+unknown))
		}
		const enough = 4
		if len(out) > enough {
			break
		}
	}
	return out
}
