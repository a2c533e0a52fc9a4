package sample

import "strings"

// Misshapen reports whether one of the faults of an example is about what is inside of what: such an example was put
// together by guess, and is no witness against one that can be read.
func Misshapen(faults []string) bool {
	for _, fault := range faults {
		for _, shape := range shapeFaults() {
			if strings.HasPrefix(fault, shape) {
				return true
			}
		}
	}
	return false
}

// shapeFaults lists the faults, of JSON and of XML, behind which the structure is a guess.
func shapeFaults() []string {
	return []string{
		"a brace that nothing closes", "a brace where a bracket", "a bracket that nothing closes", "a bracket where a brace",
		"a colon in a list", "an object without a name", "a name without a value", "a string that nothing closes",
		"members without braces", "nested too deep", "members behind the end", "too long",
		"a closing tag", "a tag that nothing closes", "an element <",
	}
}
