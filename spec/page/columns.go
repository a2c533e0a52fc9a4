package page

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// headerRoles gives every column of a table a role. Words decide first; what they leave open, or say twice, the cells
// below decide, so that a mistranslated header does no harm. It never goes by the position of a column.
func headerRoles(s Section, g grid) []Role {
	roles := make([]Role, len(g.header))
	classify := parameterRole
	if s == SectionErrors {
		classify = errorRole
	}
	for i, c := range g.header {
		roles[i] = classify(c.Text())
	}
	if s == SectionErrors {
		repairErrors(roles, g)
		return roles
	}
	repairParameters(roles, g)
	return roles
}

// repairParameters settles the roles of request and response columns by their cells.
func repairParameters(roles []Role, g grid) {
	if len(g.rows) == 0 {
		return
	}
	for i := range roles {
		roles[i] = settled(roles, i, g)
	}
	dropRepeats(roles, RoleName, func(i int) float64 { return share(g, i, isName) })
	dropRepeats(roles, RoleType, func(i int) float64 { return share(g, i, looksLikeType) })
	if !has(roles, RoleName) {
		give(roles, RoleName, func(i int) float64 { return share(g, i, isName) })
	}
	if !has(roles, RoleDescription) {
		give(roles, RoleDescription, func(i int) float64 { return share(g, i, isProse) })
	}
}

// settled is the role that the cells of a column give it.
func settled(roles []Role, i int, g grid) Role {
	role := roles[i]
	open := role != RoleType && role != RoleRequired
	mostly := func(ok func(string) bool) bool { return share(g, i, ok) > 0.8 }
	switch {
	case role == RoleRequired && share(g, i, isProse) > 0.6:
		return RoleDescription
	case role != RoleRequired && !has(roles, RoleRequired) && mostly(isRequiredWord):
		return RoleRequired
	case open && !has(roles, RoleType) && mostly(looksLikeType):
		return RoleType
	}
	return role
}

// repairErrors settles the roles of error columns: translations scramble their headers, but a status is a
// number, a code one word, and a message a sentence. Where two columns look like prose and no header says message, the
// one before the other is the message.
func repairErrors(roles []Role, g grid) {
	if len(g.rows) == 0 {
		return
	}
	for i := range roles {
		if share(g, i, isStatus) > 0.8 {
			setOnly(roles, i, RoleStatus)
		}
	}
	for i := range roles {
		if roles[i] == RoleStatus && share(g, i, hasStatus) < 0.2 && share(g, i, isCode) < share(g, i, isProse) {
			roles[i] = RoleUnknown
		}
	}
	code, best := -1, 0.5
	for i := range roles {
		score := share(g, i, isCode)
		if roles[i] == RoleCode {
			score += 0.3
		}
		if roles[i] != RoleStatus && score > best {
			code, best = i, score
		}
	}
	if code >= 0 {
		setOnly(roles, code, RoleCode)
	}
	if !has(roles, RoleMessage) {
		promote(roles)
	}
	entitle(roles, g)
	translate(roles, g)
}

// translate takes the messages from the column in English where the one that is called so is in Chinese: servers answer in
// English.
func translate(roles []Role, g grid) {
	said, other := slices.Index(roles, RoleMessage), slices.Index(roles, RoleDescription)
	if said < 0 || other < 0 || share(g, said, words.HasIdeograph) < 0.8 || share(g, other, words.HasIdeograph) > 0 || share(g, other, isProse) < 0.8 {
		return
	}
	roles[said], roles[other] = RoleDescription, RoleMessage
}

// explains reports whether a text is about a message, and no message.
func explains(text string) bool {
	return strings.Contains(text, "rror message returned") || strings.Contains(text, "错误") || strings.Contains(text, "报错")
}

// entitle makes a title of a column of errors that stands before the one of codes, where a description stands behind that:
// what the server says is the description then.
func entitle(roles []Role, g grid) {
	code, title := slices.Index(roles, RoleCode), slices.Index(roles, RoleMessage)
	if title < 0 || title > code {
		return
	}
	header := g.header[title].Text()
	said := slices.Index(roles[code:], RoleDescription)
	if said < 0 || share(g, code+said, explains) > 0 || !strings.Contains(header, "错误") && !strings.Contains(strings.ToLower(header), "error") {
		return
	}
	roles[title], roles[code+said] = RoleDescription, RoleMessage
}

// promote makes a description that is followed by another prose column the message.
func promote(roles []Role) {
	first := -1
	for i, r := range roles {
		if r != RoleDescription && r != RoleUnknown {
			continue
		}
		if first >= 0 {
			roles[first], roles[i] = RoleMessage, RoleDescription
			return
		}
		first = i
	}
}

// setOnly gives column i the role and takes it from any other column.
func setOnly(roles []Role, i int, role Role) {
	for k := range roles {
		if k != i && roles[k] == role {
			roles[k] = RoleUnknown
		}
	}
	roles[i] = role
}

// dropRepeats leaves a role that several columns claim to the one with the highest score, the first of equals.
func dropRepeats(roles []Role, role Role, score func(int) float64) {
	best := -1
	for i := range roles {
		if roles[i] != role {
			continue
		}
		if best < 0 || score(i) > score(best) {
			best = i
		}
	}
	if best >= 0 {
		setOnly(roles, best, role)
	}
}

// give hands a role that no header claims to the unknown column with the highest score above a half.
func give(roles []Role, role Role, score func(int) float64) {
	best, high := -1, 0.5
	for i := range roles {
		if roles[i] == RoleUnknown && score(i) > high {
			best, high = i, score(i)
		}
	}
	if best >= 0 {
		roles[best] = role
	}
}

func has(roles []Role, role Role) bool {
	for _, r := range roles {
		if r == role {
			return true
		}
	}
	return false
}

// share is the part of the non-empty cells of a column that ok accepts; it looks at 40 rows at most.
func share(g grid, column int, ok func(string) bool) float64 {
	hits, cells := 0, 0
	for _, r := range g.rows[:min(len(g.rows), 40)] {
		text := r.Cells[column].Text()
		if text == "" {
			continue
		}
		cells++
		if ok(text) {
			hits++
		}
	}
	if cells == 0 {
		return 0
	}
	return float64(hits) / float64(cells)
}

func isRequiredWord(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".。")) {
	case "是", "否", "yes", "no", "必选", "可选", "必填", "选填", "required", "optional", "必须":
		return true
	}
	return false
}

func looksLikeType(s string) bool {
	s = strings.ToLower(s)
	if len(s) > 60 {
		return false
	}
	for _, w := range []string{"string", "integer", "long", "boolean", "float", "double", "list", "array", "struct", "object", "map", "json", "datetime"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return s == "int" || s == "bool" || s == "interger" || s == "number" || s == "-"
}

func isName(s string) bool {
	if len(s) > 128 || s == "" {
		return false
	}
	for _, r := range s {
		if r > 0x7f && r != '└' || r == ' ' {
			return false
		}
	}
	return !isStatus(s)
}

func isProse(s string) bool {
	return strings.ContainsAny(s, " \n，。、") || len([]rune(s)) > 12 && !isName(s)
}

func isStatus(s string) bool {
	if len(s) < 3 || len(s) > 4 {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}

// hasStatus reports whether a text is a status with words around it.
func hasStatus(s string) bool { return slices.ContainsFunc(strings.Fields(s), isStatus) }

func isCode(s string) bool {
	return isName(s) && !isStatus(s) && strings.IndexFunc(s, isLetter) >= 0 && !strings.HasSuffix(s, ".")
}

func isLetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }
