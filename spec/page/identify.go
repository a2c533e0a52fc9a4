package page

import (
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// identify settles product, version, action and style. The link to the explorer is the surest source; then the
// Action row, the title and the request example.
func (w *walker) identify() {
	id := &w.page.Identity
	id.Product, id.Version, id.Style = w.debug["product"], w.debug["version"], w.debug["type"]
	id.Action = w.action()
	query, host := w.requestExample()
	if id.Version.Value == "" {
		id.Version = query["version"]
	}
	if id.Product.Value == "" {
		id.Product = w.centre
	}
	if id.Product.Value == "" {
		id.Product = host
	}
	w.checkIdentity()
}

// action returns the first source of the operation's name that holds one.
func (w *walker) action() Named {
	query, _ := w.requestExample()
	title := Named{Value: leadingWord(Plain(w.page.Title.Raw)), Line: w.page.Title.Line}
	row := w.actionRow()
	sources := []Named{w.debug["api"], row, title, query["action"]}
	for _, n := range sources {
		if contract.ValidAction(n.Value) {
			return n
		}
	}
	return Named{}
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

// actionRow reads the operation's name from the example cell of the row Action, or from the last word of its description.
func (w *walker) actionRow() Named {
	for _, t := range w.page.TablesOf(SectionRequest) {
		for _, r := range t.Rows {
			name, _ := t.Cell(r, RoleName)
			if name.Text() != "Action" {
				continue
			}
			if c, ok := t.Cell(r, RoleExample); ok && contract.ValidAction(c.Text()) {
				return Named{Value: c.Text(), Line: c.Line}
			}
			if c, ok := t.Cell(r, RoleDescription); ok {
				parts := strings.FieldsFunc(c.Text(), notWord)
				if n := len(parts); n > 0 && contract.ValidAction(parts[n-1]) {
					return Named{Value: parts[n-1], Line: c.Line}
				}
			}
		}
	}
	return Named{}
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

func (w *walker) checkIdentity() {
	id := w.page.Identity
	switch {
	case strings.EqualFold(id.Style.Value, "ROA"):
		w.out.Addf(Error, id.Style.Line, 0, "the page documents an operation of style ROA; only operations of style RPC can be compiled")
	case w.restful():
		w.out.Addf(Error, 0, 0, "the page documents a path-based (ROA) operation; only operations of style RPC, chosen by the parameter Action, can be compiled")
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
	if title := leadingWord(Plain(w.page.Title.Raw)); id.Action.Value != "" && contract.ValidAction(title) && title != id.Action.Value {
		w.out.Addf(Warning, w.page.Title.Line, w.page.Title.Column, "title %q; expected %q as on line %d", title, id.Action.Value, id.Action.Line)
	}
	w.page.Identity.Product.Value = word(id.Product.Value)
	w.page.Identity.Style = Named{Value: "RPC", Line: id.Style.Line}
}

// restful reports whether the request example calls a path and no row or pair names an Action.
func (w *walker) restful() bool {
	if w.actionRow().Line > 0 || strings.EqualFold(w.debug["type"].Value, "RPC") {
		return false
	}
	for _, ex := range w.page.Examples {
		if ex.Kind != ExampleRequest || strings.Contains(ex.Body, "Action=") {
			continue
		}
		tokens := strings.Fields(ex.Body)
		if len(tokens) > 1 && isMethod(tokens[0]) && strings.HasPrefix(tokens[1], "/") && len(tokens[1]) > 2 && tokens[1][1] != '?' {
			return true
		}
	}
	return false
}

func isMethod(s string) bool {
	switch s {
	case "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD":
		return true
	}
	return false
}

// word keeps the value when it is one plain word.
func word(s string) string {
	if len(s) > 64 || strings.IndexFunc(s, notWord) >= 0 {
		return ""
	}
	return s
}

// Pair is one parameter of a request example.
type Pair struct {
	Name, Value string // percent-decoded where that is possible
	Line        int
}

// RequestPairs reads the parameters of a request example: one or several a line, values over several lines, with the
// pseudo parameter that stands for the common ones left out.
func RequestPairs(ex Example) []Pair {
	var out []Pair
	for i, line := range strings.Split(ex.Body, "\n") {
		text := trim(line)
		if i == 0 || strings.Contains(text, "/?") {
			if _, query, ok := strings.Cut(text, "?"); ok {
				text = "&" + query
			} else if strings.Contains(text, "://") {
				continue
			} else {
				text = "&" + text
			}
		}
		if !strings.HasPrefix(text, "&") {
			if len(out) > 0 && text != "" && !strings.Contains(text, "HTTP/1") {
				out[len(out)-1].Value += "\n" + text
			}
			continue
		}
		for _, part := range splitPairs(text[1:]) {
			name, value, ok := strings.Cut(part, "=")
			name = trim(words.Clean(name))
			if !ok || name == "" || strings.ContainsAny(name, "<>[ ") {
				continue
			}
			out = append(out, Pair{Name: decode(name), Value: decode(trim(value)), Line: ex.BodyLine + i})
		}
	}
	return out
}

// splitPairs cuts at the ampersands that a name and an equals sign follow, so that an & inside a value stays there.
func splitPairs(s string) []string {
	var out []string
	from := 0
	for i := range len(s) {
		if s[i] != '&' {
			continue
		}
		rest := s[i+1:]
		end := strings.IndexFunc(rest[:min(len(rest), 128)], func(r rune) bool { return notWord(r) && r != '.' })
		if end > 0 && rest[end] == '=' || strings.HasPrefix(rest, "<") {
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

func decode(s string) string {
	if !strings.Contains(s, "%") {
		return words.Clean(s)
	}
	if plain, err := url.PathUnescape(s); err == nil {
		return words.Clean(plain)
	}
	return words.Clean(s)
}
