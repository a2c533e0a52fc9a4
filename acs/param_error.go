package acs

// Problem says why a query or form was refused.
type Problem string

// The reasons of [ParseParams] and of the server's reading of a request.
const (
	Semicolon     Problem = "a semicolon is not a separator"
	BadEscape     Problem = "a percent sign is not followed by two hexadecimal digits"
	NotUTF8       Problem = "text is not UTF-8"
	EmptyName     Problem = "a parameter has no name"
	NameTooLong   Problem = "a parameter name is too long"
	Bracket       Problem = "a parameter name holds a square bracket"
	Duplicate     Problem = "a parameter is given more than once"
	TooMany       Problem = "there are too many parameters"
	QueryTooLarge Problem = "the query is too large"
	BodyTooLarge  Problem = "the body is too large"
)

// ParamError is the error of [ParseParams]. Name is set for [Duplicate] only.
type ParamError struct {
	Problem Problem
	Name    string
}

// Error returns the problem and the name, never a value: values may be secret.
func (e *ParamError) Error() string {
	if e.Name == "" {
		return "acs: parameters: " + string(e.Problem)
	}
	return "acs: parameters: " + string(e.Problem) + ": " + e.Name
}
