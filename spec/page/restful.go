package page

import (
	"slices"
	"strings"
)

// restful finds the line that shows that the operation is chosen by a path and not by the parameter Action: a request line such
// as "GET /things/{id} HTTP/1.1", a pattern of paths, or a parameter that is part of a path. 0 when there is none, or when
// the page says all the same that it is called by its Action.
func (w *walker) restful() (line int) {
	cell, prose := w.actionRow()
	if cell.Value != "" || prose.Value != "" || strings.EqualFold(w.link(w.page.Identity.Action.Value)["type"].Value, "RPC") {
		return 0
	}
	if slices.ContainsFunc(w.page.Examples, func(ex Example) bool { return ex.Kind == ExampleRequest && strings.Contains(ex.Body, "Action=") }) {
		return 0
	}
	for i, text := range w.page.lines {
		if callsPath(text, w.fence[i] >= 0) || patternOfPaths(text) {
			return i + 1
		}
	}
	for _, t := range w.page.TablesOf(SectionRequest) {
		for _, r := range t.Rows {
			if c, ok := t.Cell(r, RolePosition); ok && isPathWord(c.Text()) {
				return r.Line
			}
		}
	}
	return 0
}

// callsPath reports whether a line is the first of a request for a path. In a text it has to end like one.
func callsPath(line string, code bool) bool {
	tokens := strings.Fields(strings.Trim(trim(line), "`*|>-. "))
	if len(tokens) < 2 || !isMethod(tokens[0]) { //nolint:mnd // a method and a path
		return false
	}
	path := strings.Trim(tokens[1], "`*|")
	if _, rest, ok := strings.Cut(path, "://"); ok {
		_, rest, ok = strings.Cut(rest, "/")
		if path = "/" + rest; !ok {
			return false
		}
	}
	if len(path) < 3 || path[0] != '/' || path[1] == '?' || isMethod(path[1:]) || strings.Contains(path, "Action=") {
		return false
	}
	return code || len(tokens) == 2 && isASCII(path) || len(tokens) > 2 && strings.HasPrefix(tokens[2], "HTTP/")
}

func isASCII(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r > 0x7e }) < 0 }

// patternOfPaths reports whether a line gives the pattern of an operation's paths.
func patternOfPaths(line string) bool {
	_, rest, ok := strings.Cut(strings.ToLower(line), "pathpattern")
	return ok && strings.HasPrefix(strings.TrimLeft(rest, "`*|:：=\"' "), "/")
}

// isPathWord recognises the cell of a parameter that is part of a path.
func isPathWord(s string) bool {
	switch strings.ToLower(s) {
	case "path", "uri", "url path", "路径", "in path":
		return true
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
