package compile

import "github.com/plumb-conformance/plumb/spec/page"

// checkAbsence takes a requirement back when the text tells what it means to leave the parameter out.
func (c *compiler) checkAbsence(p *Parameter, all []sentence) {
	if p == nil || !p.Required || p.Role != RoleBusiness {
		return
	}
	if sn, ok := absenceExplained(all); ok {
		c.sink.Addf(page.Warning, sn.at.Line, 0, "the table says that %q is required, the text tells what it means to leave it out; taken as optional", p.Name)
		p.Required, p.RequiredAt = false, Source{}
		p.Absence = sn.at
	}
}
