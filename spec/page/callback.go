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
		if named || t.hasRow(func(name string) bool { return name == "Action" || called[name] }) || t.configures() || t.around == SectionResponse && p.answers(t) {
			t.Section = t.around
			continue
		}
		if len(t.Rows) > 0 && t.Has(RoleName) {
			out.Addf(Warning, t.Line, 1, "a table below %q lists the fields of a callback message, which the service sends; not read as parameters or members", t.title())
		}
	}
}

// answers reports whether the answers that the page shows have most of the rows of a table, as far as no other table of the
// result lists them.
func (p *Page) answers(t *Table) bool {
	const most = 50 // rows tell enough
	listed := map[string]bool{}
	for i := range p.Tables {
		if other := &p.Tables[i]; other.Section == SectionResponse {
			other.hasRow(func(name string) bool { listed[name] = true; return false })
		}
	}
	own, shown := 0, 0
	t.hasRow(func(name string) bool {
		if !listed[name] {
			own++
			if p.shows(name) {
				shown++
			}
		}
		return own == most
	})
	return 2*shown > own
}

// shows reports whether an answer among the examples has a member of the name.
func (p *Page) shows(name string) bool {
	for _, ex := range p.Examples {
		answer := ex.Kind == ExampleJSON || ex.Kind == ExampleXML
		if answer && !ex.Failure && (strings.Contains(ex.Body, `"`+name+`"`) || strings.Contains(ex.Body, "<"+name+">")) {
			return true
		}
	}
	return false
}

// configures reports whether a table in the request section lists what a caller says of a callback, such as CallbackUrl.
func (t *Table) configures() bool {
	return t.around == SectionRequest && t.Has(RoleRequired) && t.hasRow(func(name string) bool {
		return strings.Contains(strings.ToLower(name), "callback")
	})
}
