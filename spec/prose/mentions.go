package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	anyPosition   = regexp.MustCompile(`(?:^|[^A-Za-z])N(?:[^A-Za-z]|$)`)
	optionalWhole = regexp.MustCompile(`([A-Z][A-Za-z0-9]+) ?(?:参数)?(?:为|是)可选|([A-Z][A-Za-z0-9]+) (?:parameter )?is optional`)
	aMap          = regexp.MustCompile(`(?i)\bmap\b[ ]?(?:对象|object|类型|type)|key-value[ ]?(?:形式|对|格式)的集合|键值对的集合|key-value pairs? (?:collection|map)`)
)

// SpeaksOfN reports whether a description has the letter that stands for any position in a list.
func SpeaksOfN(description string) bool { return anyPosition.MatchString(description) }

// SaysMap reports whether a description calls the value a map.
func SaysMap(description string) bool { return aMap.MatchString(description) }

// OptionalIn are the names of which a description says that what they stand for may be left out.
func OptionalIn(description string) []string {
	if !words.HasAny(description, "可选", "optional") {
		return nil // the common case, told without the form
	}
	var out []string
	for _, m := range optionalWhole.FindAllStringSubmatch(strings.NewReplacer("*", "", "`", "").Replace(description), -1) {
		out = append(out, m[1]+m[2])
	}
	return out
}
