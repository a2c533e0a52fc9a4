package prose

import (
	"regexp"
	"strings"
)

// The values of an item that holds several, each with its meaning in brackets: "OCS (a) OSS (b)". Whoever wrote the page has lost
// the lines between.
var (
	gluedItem  = regexp.MustCompile(`^(?:[A-Z][A-Za-z0-9_.-]+ ?(?:\([^()]*\)|（[^（）]*）)[ ]?){2,}[.。]?$`)
	gluedValue = regexp.MustCompile(`([A-Z][A-Za-z0-9_.-]+) ?(?:\([^()]*\)|（[^（）]*）)`)
)

// glued are the values of an item that holds several with their meanings; nil for other items.
func glued(text string) []string {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\\", ""))
	if !gluedItem.MatchString(text) {
		return nil
	}
	var out []string
	for _, m := range gluedValue.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}
