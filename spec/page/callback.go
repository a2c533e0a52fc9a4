package page

import "strings"

// settleCallbacks looks again at the tables below words about a callback. One that is something else is what the section
// around it says. The others list what the service sends, and are nobody's parameters or members.
func settleCallbacks(p *Page, own rows, out *Sink) {
	called := calledNames(p)
	for i := range p.Tables {
		t := &p.Tables[i]
		if t.Section != SectionCallback {
			continue
		}
		_, named := own.named(t, SectionRequest, SectionResponse)
		switch {
		case named && loose(t.around):
			t.Section = SectionOther
		case named, t.configures(called), t.around == SectionResponse && own.answers(t), t.only(p):
			t.Section = t.around
		case len(t.Rows) > 0 && t.Has(RoleName):
			out.Addf(Warning, t.Line, 1, "a table below %q lists the fields of a callback message, which the service sends; not read as parameters or members", t.title())
		}
	}
}

// only reports whether a table is the only one of the section around it, and nothing but a line of text speaks of a callback.
func (t *Table) only(p *Page) bool {
	return t.around != SectionNone && !saysCallback(t.Heading.Text()) && len(p.TablesOf(t.around)) == 0
}

// configures reports whether a table lists what a caller sends: a row of the request example, the operation's name, or what a
// caller says of a callback, such as CallbackUrl.
func (t *Table) configures(called map[string]bool) bool {
	wants := t.around == SectionRequest && t.Has(RoleRequired)
	return t.hasRow(func(name string) bool {
		return name == "Action" || called[name] || wants && strings.Contains(strings.ToLower(name), "callback")
	})
}
