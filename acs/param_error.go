package acs

// Problem says why a query or form was refused.
type Problem string

// The reasons of [ParseParams] and of the server's reading of a request.
const (
	ProblemSemicolon     Problem = "a semicolon is not a separator"
	ProblemBadEscape     Problem = "a percent sign is not followed by two hexadecimal digits"
	ProblemNotUTF8       Problem = "text is not UTF-8"
	ProblemEmptyName     Problem = "a parameter has no name"
	ProblemNameTooLong   Problem = "a parameter name is too long"
	ProblemBracket       Problem = "a parameter name holds a square bracket"
	ProblemDuplicate     Problem = "a parameter is given more than once"
	ProblemTooMany       Problem = "there are too many parameters"
	ProblemQueryTooLarge Problem = "the query is too large"
	ProblemBodyTooLarge  Problem = "the body is too large"
)

// ParamError is the error of [ParseParams]. Name is set for [ProblemDuplicate] only.
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
