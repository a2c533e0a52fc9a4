package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// checkAbsence takes a requirement back when the text tells what it means to leave the parameter out.
func (c *compiler) checkAbsence(p *contract.Parameter, all []prose.Sentence) {
	if p == nil || !p.Required || p.Role != contract.RoleBusiness {
		return
	}
	if sn, ok := prose.AbsenceExplained(all); ok {
		c.sink.Addf(page.Warning, sn.At.Line, 0, "the table says that %q is required, the text tells what it means to leave it out; taken as optional", p.Name)
		p.Required, p.RequiredAt = false, contract.Source{}
		p.Absence = sn.At
	}
}
