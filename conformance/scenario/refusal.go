package scenario

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// refusal are the checks of the refusal that the statement gives, by status and code.
func (d *deriver) refusal() []Check {
	r := d.statement.Refusal
	statuses, codes := []string{strconv.Itoa(r.Status)}, append([]string{r.Code}, d.equalCodes("")...)
	for _, other := range r.Or {
		if d.documentsOtherwise(other.Code) {
			continue
		}
		status := strconv.Itoa(other.Status)
		statuses = append(statuses, status+With+other.Code)
		if other.Code != r.Code {
			codes = append(codes, other.Code+With+status)
		}
	}
	return gatewayRefused(strings.Join(statuses, ","), strings.Join(codes, ","))
}

// With stands in a check of a status between one that is right with a certain code only, and that code; and so in a check of
// a code.
const With = " with "

// equalCodes are the codes that public documents have for the same refusal, about a parameter. A code that the page gives to
// something else is none.
func (d *deriver) equalCodes(parameter string) []string {
	var out []string
	for _, other := range d.statement.Refusal.Also {
		other = strings.ReplaceAll(other, "{P}", parameter)
		if !d.documentsOtherwise(other) {
			out = append(out, other)
		}
	}
	return out
}

// documentsOtherwise reports whether the page gives a code to something of its own.
func (d *deriver) documentsOtherwise(code string) bool {
	return slices.ContainsFunc(d.op.Errors, func(e operation.Error) bool { return e.Code == code && !isGeneric(e) })
}

// isGeneric reports whether an error is one for any parameter.
func isGeneric(e operation.Error) bool {
	_, generic := e.IsGeneric()
	return generic
}

// refusalOf is the refusal of a statement about any parameter: its code holds the name in the place of P. What the page
// documents for a parameter that is missing is as right as the gateway's; where it documents that, other documents count for
// nothing.
func (d *deriver) refusalOf(name string) []Check {
	statuses := []string{strconv.Itoa(d.statement.Refusal.Status)}
	codes := []string{strings.ReplaceAll(d.statement.Refusal.Code, "{P}", name)}
	for _, e := range d.op.Errors {
		kind, generic := e.IsGeneric()
		if e.Trigger.Kind == contract.TriggerMissing && (e.Trigger.Parameter == name || e.Trigger.Parameter == "") || generic && kind == contract.TriggerMissing {
			statuses, codes = append(statuses, strconv.Itoa(e.Status)), append(codes, e.Code)
		}
	}
	if len(codes) == 1 {
		codes = append(codes, d.equalCodes(name)...)
	}
	return gatewayRefused(strings.Join(statuses, ","), strings.Join(codes, ","))
}

// gatewayRefused are the checks of a refusal with a status and a code of the gateway.
func gatewayRefused(statusCode, errorCode string) []Check {
	return []Check{status(statusCode), code(errorCode)}
}

// refusedBy adds a pair: the control is accepted, the edited request refused with the statement's status and code.
func (d *deriver) refusedBy(variant, title string, edited Request, more ...Check) {
	good := d.base().placed(edited.Placement)
	good.Sign.V1 = edited.Sign.V1
	d.add(variant, title, LabelProtocol,
		control(good), probe(edited, append(d.refusal(), more...)...))
}
