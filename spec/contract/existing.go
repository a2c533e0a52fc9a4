package contract

import "regexp"

var (
	there    = regexp.MustCompile(`(?i)exist|already|duplicat`)
	notThere = regexp.MustCompile(`(?:^|[^A-Z])(?:NOT|Not?|not?)(?:[A-Z_.]|$)|NonExist|(?:[Nn]on-?|[Ii]n|[Uu]n)exist`)
)

// SaysThere reports whether an error's code says that what a request asks for is there already, as StackGroupExists and
// NameAlreadyUsed do, and InvalidName.NotExist does not.
func SaysThere(code string) bool { return there.MatchString(code) && !notThere.MatchString(code) }
