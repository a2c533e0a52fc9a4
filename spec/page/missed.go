package page

import "slices"

// missed looks for the table of the parameters, and for the one of the result, below headings that do not say what they
// are about, where no section has any. A row Action, or a parameter of the request example, and a row RequestId tell them.
func missed(p *Page, out *Sink) {
	if len(p.TablesOf(SectionRequest)) == 0 {
		called := calledNames(p)
		take(p, SectionRequest, out, func(t *Table) bool {
			return t.Has(RoleName) && (t.Has(RoleType) || t.Has(RoleRequired)) && t.hasRow(func(name string) bool { return name == "Action" || called[name] })
		})
	}
	if len(p.TablesOf(SectionResponse)) == 0 {
		take(p, SectionResponse, out, func(t *Table) bool {
			return t.Has(RoleName) && t.Has(RoleType) && !t.Has(RoleRequired) && t.hasRow(func(name string) bool { return name == "RequestId" })
		})
	}
}

// take gives the first table of an unknown section that fits to a section.
func take(p *Page, s Section, out *Sink, fits func(*Table) bool) {
	for i := range p.Tables {
		t := &p.Tables[i]
		if !loose(t.Section) || !fits(t) {
			continue
		}
		out.Addf(Warning, t.Line, 1, "no section lists the %s; this table has what such a table has and is taken for it", map[Section]string{
			SectionRequest: "request parameters", SectionResponse: "response parameters",
		}[s])
		t.Section = s
		return
	}
}

// loose reports whether the heading above a table does not say what kind of table it is.
func loose(s Section) bool { return s == SectionNone || s == SectionOther || s == SectionDescription }

// calledNames are the names of the parameters in the request examples, those of the protocol left out.
func calledNames(p *Page) map[string]bool {
	common := []string{"Action", "Version", "Format", "RegionId", "AccessKeyId", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp"}
	out := map[string]bool{}
	for _, ex := range p.Examples {
		if ex.Kind != ExampleRequest {
			continue
		}
		for _, pair := range RequestPairs(ex) {
			out[pair.Name] = !slices.Contains(common, pair.Name)
		}
	}
	return out
}

// hasRow reports whether the name of a row fits.
func (t *Table) hasRow(fits func(string) bool) bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool {
		name, ok := t.Cell(r, RoleName)
		return ok && fits(name.Text())
	})
}
