package contract

import "regexp"

var (
	there    = regexp.MustCompile(`(?i)exist|already|duplicat`)
	full     = regexp.MustCompile(`(?i)quota|exceed[a-z]*max[a-z]*(?:count|num)|(?:^|[.])limit-?exceed|too-?many`)
	notFull  = regexp.MustCompile(`(?i)throttl|quota-?[.]?(?:not-?(?:exist|found)|invalid)`)
	notThere = regexp.MustCompile(`(?:^|[^A-Z])(?:NOT|Not?|not?)(?:[A-Z_.]|$)|NonExist|(?:[Nn]on-?|[Ii]n|[Uu]n)exist`)
)

// SaysThere reports whether an error's code says that what a request asks for is there already, as StackGroupExists and
// NameAlreadyUsed do, and InvalidName.NotExist does not.
func SaysThere(code string) bool { return there.MatchString(code) && !notThere.MatchString(code) }

// SaysFull reports whether an error's code says that there is no room for what a request asks for, as QuotaExceeded.Instance and
// ExceedMaxRuleCount do: what is there already uses it up, and not the request.
func SaysFull(code string) bool { return full.MatchString(code) && !notFull.MatchString(code) }
