package page

import "strings"

// settleCallbacks looks again at the tables below words about a callback. One whose rows the request example or the
// answers show, that lists the address to call, or whose caption is the name of a parameter or member, is what the section
// around it says. The others list what the service sends, and are nobody's parameters or members.
func settleCallbacks(p *Page, own rows, out *Sink) {
	called := calledNames(p)
	for i := range p.Tables {
		t := &p.Tables[i]
		if t.Section != SectionCallback {
			continue
		}
		_, named := own.named(t, SectionRequest, SectionResponse)
		if named && loose(t.around) {
			t.Section = SectionOther
			continue
		}
		if named || t.hasRow(func(name string) bool { return name == "Action" || called[name] }) || t.configures() || t.around == SectionResponse && own.answers(t) {
			t.Section = t.around
			continue
		}
		if len(t.Rows) > 0 && t.Has(RoleName) {
			out.Addf(Warning, t.Line, 1, "a table below %q lists the fields of a callback message, which the service sends; not read as parameters or members", t.title())
		}
	}
}

// configures reports whether a table in the request section lists what a caller says of a callback, such as CallbackUrl.
func (t *Table) configures() bool {
	return t.around == SectionRequest && t.Has(RoleRequired) && t.hasRow(func(name string) bool {
		return strings.Contains(strings.ToLower(name), "callback")
	})
}
