package page

// settleValues leaves out the further tables of the result that explain the values of a member: they have no types, although
// the first table has, and their heading does not name a member that would hold their rows.
func settleValues(p *Page, own rows, out *Sink) {
	typed := false
	for i := range p.Tables {
		t := &p.Tables[i]
		if t.Section != SectionResponse {
			continue
		}
		if _, named := own.named(t, SectionResponse); !t.Has(RoleType) && typed && !named {
			out.Addf(Info, t.Line, 1, "a table without types below %q explains values; not read as members", t.title())
			t.Section = SectionOther
		}
		typed = typed || t.Has(RoleType)
	}
}
