package scenario

import (
	"strconv"
	"strings"
)

// refusal are the checks of the refusal that the statement gives, by status and code.
func (d *deriver) refusal() []Check {
	return gatewayRefused(strconv.Itoa(d.statement.Refusal.Status), d.statement.Refusal.Code)
}

// refusalOf is the refusal of a statement about any parameter: its code holds the name in the place of P.
func (d *deriver) refusalOf(name string) []Check {
	return gatewayRefused(strconv.Itoa(d.statement.Refusal.Status), strings.ReplaceAll(d.statement.Refusal.Code, "{P}", name))
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
