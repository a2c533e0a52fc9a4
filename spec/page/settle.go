package page

import "slices"

// settleTables repairs what a page's headings got wrong about its tables and reports the columns that nothing explains.
func settleTables(p *Page, out *Sink) {
	missed(p, out)
	own := rowsOf(p)
	settleCallbacks(p, own, out)
	settleStructures(p, own, out)
	settleValues(p, own, out)
	strayResponse(p, out)
	for i := range p.Tables {
		t := &p.Tables[i]
		switch t.Section {
		case SectionRequest, SectionResponse, SectionErrors:
			reportColumns(t, out)
			reportTitles(t, out)
		default: // tables elsewhere are not read
		}
	}
}

// strayResponse moves a table that closes the request section and has no column for requiredness, while the tables before it have
// one and the response section has no table at all, to the response.
func strayResponse(p *Page, out *Sink) {
	last, required := -1, false
	for i, t := range p.Tables {
		if t.Section == SectionResponse {
			return
		}
		if t.Section != SectionRequest {
			continue
		}
		last = i
		required = required || t.Has(RoleRequired)
	}
	if last < 0 || !required {
		return
	}
	t := &p.Tables[last]
	if t.Has(RoleRequired) || !t.Has(RoleType) || t.Caption.Line > 0 {
		return
	}
	out.Addf(Warning, t.Line, 1, "a table without a column for requiredness at the end of the request section, and no table in the response section; taken as the response")
	t.Section = SectionResponse
}

// reportTitles says that the messages of errors are not those of the column that is called so.
func reportTitles(t *Table, out *Sink) {
	said := slices.Index(t.Roles, RoleMessage)
	if t.Section != SectionErrors || said < 0 || errorRole(t.Header[said].Text()) != RoleDescription {
		return
	}
	for i, role := range t.Roles {
		if title := t.Header[i]; role == RoleDescription && title.Text() != "" && errorRole(title.Text()) != RoleDescription {
			line, column := title.At()
			out.Addf(Info, line, column, "the column %q is taken for explanations, what servers say is taken from %q", title.Text(), t.Header[said].Text())
		}
	}
}

func reportColumns(t *Table, out *Sink) {
	for i, role := range t.Roles {
		if role != RoleUnknown {
			continue
		}
		text := t.Header[i].Text()
		if text == "" {
			continue
		}
		line, column := t.Header[i].At()
		out.Addf(Info, line, column, "column %q is not known; expected name, type, requiredness, example or description", text)
	}
}
