package page

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// identify settles product, version, action and style. What most of the page says is the operation's name; the link to
// the explorer that names it is the surest source of the rest, even when it is a link to another operation.
func (w *walker) identify() {
	id := &w.page.Identity
	query, host := w.requestExample()
	witnesses := w.witnesses(query["action"])
	id.Action = elect(witnesses)
	link := w.link(id.Action.Value)
	id.Product, id.Version, id.Style = link["product"], link["version"], link["type"]
	if id.Version.Value == "" {
		id.Version = query["version"]
	}
	if id.Product.Value == "" {
		id.Product = w.centre
	}
	if id.Product.Value == "" && word(host.Value) != "" {
		id.Product = host
		w.out.Addf(Info, host.Line, 0, "nothing names the product; %q is how the host of the request example begins, and is taken for it", host.Value)
	}
	w.checkIdentity(witnesses)
}

// link is the link to the explorer that names the operation, or else the first.
func (w *walker) link(action string) map[string]Named {
	for _, l := range w.explorer {
		if l["api"].Value == action {
			return l
		}
	}
	if len(w.explorer) > 0 {
		return w.explorer[0]
	}
	return nil
}

// leadingWord cuts a title such as "QueryDataset（explained）" behind its first word.
func leadingWord(s string) string {
	if i := strings.IndexFunc(s, notWord); i >= 0 {
		if rest := trim(s[i:]); rest != "" && isLetter(rune(rest[0])) {
			return "" // words: a title in prose
		}
		return s[:i]
	}
	return s
}

// actionRow reads the operation's name from the first row Action that has one: from its example cell, and from the last
// word of its description.
func (w *walker) actionRow() (cell, prose Named) {
	for _, t := range w.page.TablesOf(SectionRequest) {
		for _, r := range t.Rows {
			name, _ := t.Cell(r, RoleName)
			if name.Text() != "Action" {
				continue
			}
			if c, ok := t.Cell(r, RoleExample); ok && contract.ValidAction(c.Text()) {
				cell = Named{Value: c.Text(), Line: c.Line}
			}
			if c, ok := t.Cell(r, RoleDescription); ok {
				parts := strings.FieldsFunc(c.Text(), notWord)
				if n := len(parts); n > 0 && contract.ValidAction(parts[n-1]) {
					prose = Named{Value: parts[n-1], Line: c.Line}
				}
			}
			if cell.Value != "" || prose.Value != "" {
				return cell, prose
			}
		}
	}
	return cell, prose
}

// requestExample returns the parameters of the first request example by lower-case name, and the product that its
// host name begins with.
func (w *walker) requestExample() (query map[string]Named, host Named) {
	for _, ex := range w.page.Examples {
		if ex.Kind != ExampleRequest {
			continue
		}
		query = map[string]Named{}
		for _, p := range RequestPairs(ex) {
			query[strings.ToLower(p.Name)] = Named{Value: p.Value, Line: p.Line}
		}
		_, rest, ok := strings.Cut(ex.Body, "://")
		if end := strings.IndexFunc(rest, func(r rune) bool { return notWord(r) && r != '.' }); ok && end > 0 {
			rest = rest[:end]
		}
		if label, domain, ok := strings.Cut(rest, "."); ok && strings.Contains(domain, "aliyuncs.com") {
			host = Named{Value: label, Line: ex.BodyLine}
		}
		return query, host
	}
	return nil, Named{}
}

func (w *walker) checkIdentity(witnesses []witness) {
	id, path := w.page.Identity, w.restful()
	switch {
	case strings.EqualFold(id.Style.Value, "ROA"):
		w.out.Addf(Error, id.Style.Line, 0, "the page documents an operation of style ROA; only operations of style RPC can be compiled")
	case path > 0:
		w.out.Addf(Error, path, 0, "the page documents a path-based (ROA) operation; only operations of style RPC, chosen by the parameter Action, can be compiled")
	case id.Action.Value == "" && w.general():
		w.ofNone()
	case id.Action.Value == "":
		w.out.Addf(Error, 0, 0, "no name of an operation; expected it in the title, the row Action or the link to the API explorer")
	}
	if id.Version.Value != "" && !contract.ValidVersion(id.Version.Value) {
		w.out.Addf(Warning, id.Version.Line, 0, "version %q; expected YYYY-MM-DD", id.Version.Value)
		w.page.Identity.Version.Value = ""
	}
	if w.page.Identity.Version.Value == "" {
		w.out.Addf(Warning, 0, 0, "no version of the API; expected it in the link to the API explorer or in the request example")
	}
	w.dissent(witnesses)
	w.page.Identity.Product.Value = word(id.Product.Value)
	w.page.Identity.Style = Named{Value: "RPC", Line: id.Style.Line}
}

// ofNone tells that the page is about no operation, whatever its request example calls.
func (w *walker) ofNone() {
	const general = "the page documents the parameters that all operations have, and no operation"
	query, _ := w.requestExample()
	if called := query["action"]; called.Value != "" {
		w.out.Addf(Error, 0, 0, general+"; its request example (line %d) calls %q, one of them", called.Line, words.Cut(called.Value, contract.MaxName))
		return
	}
	w.out.Addf(Error, 0, 0, general)
}

// word keeps the value when it is one plain word.
func word(s string) string {
	if len(s) > 64 || strings.IndexFunc(s, notWord) >= 0 {
		return ""
	}
	return s
}
