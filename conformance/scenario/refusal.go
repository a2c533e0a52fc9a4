package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// refusal are the checks of the refusal that the statement gives, by status and code.
func (d *deriver) refusal() []Check {
	return gatewayRefused(strconv.Itoa(d.statement.Refusal.Status), d.statement.Refusal.Code)
}

// refusalOf is the refusal of a statement about any parameter: its code holds the name in the place of P. What the page
// documents for a parameter that is missing is as right as the gateway's.
func (d *deriver) refusalOf(name string) []Check {
	statuses := []string{strconv.Itoa(d.statement.Refusal.Status)}
	codes := []string{strings.ReplaceAll(d.statement.Refusal.Code, "{P}", name)}
	for _, e := range d.op.Errors {
		kind, generic := e.IsGeneric()
		if e.Trigger.Kind == contract.TriggerMissing && (e.Trigger.Parameter == name || e.Trigger.Parameter == "") || generic && kind == contract.TriggerMissing {
			statuses, codes = append(statuses, strconv.Itoa(e.Status)), append(codes, e.Code)
		}
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
