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
	return gatewayRefused(strconv.Itoa(r.Status), strings.Join(append([]string{r.Code}, d.equalCodes("")...), ","))
}

// equalCodes are the codes that public documents have for the same refusal, about a parameter. A code that the page gives to
// something else is none.
func (d *deriver) equalCodes(parameter string) []string {
	var out []string
	for _, other := range d.statement.Refusal.Also {
		other = strings.ReplaceAll(other, "{P}", parameter)
		if !slices.ContainsFunc(d.op.Errors, func(e operation.Error) bool { return e.Code == other && !isGeneric(e) }) {
			out = append(out, other)
		}
	}
	return out
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
	d.add(variant, title, LabelProtocol,
		control(d.base().v1().placed(edited.Placement)), probe(edited, append(d.refusal(), more...)...))
}
