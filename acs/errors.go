package acs

import "strconv"

// Error is an error answer of the protocol: an operation's documented error or one of the gateway's. Handlers return it,
// wrapped or not; [WriteError] turns it into the envelope, and the server adds RequestId and HostId.
//
// An Error never changes, so that one value can answer every request: the With methods return another. errors.Is takes
// two of the same status and code for the same, whatever their texts:
//
//	if errors.Is(err, acs.ErrThrottlingUser) { … }
type Error struct {
	status                   int
	anyStatus                bool // as the target of errors.Is
	code, message, recommend string
	requestID                string // of an answer that a client read

	// detail follows the message on the wire and is kept out of Error(): it repeats the string to sign, and with it
	// parameters such as SecurityToken, to the client that sent them and to nobody else.
	// The pointer keeps it out of %+v of a copy as well.
	detail *string
}

// NewError returns an error answer with an HTTP status, for instance 400, a code, for instance
// Invalid.AggregatorId.Value, and a message for people.
func NewError(status int, code, message string) *Error {
	return &Error{status: status, code: code, message: message}
}

// NewCode returns an error answer like NewError. As the target of errors.Is it stands for every error of its code, whatever
// the status: for a code that is documented more than once.
func NewCode(status int, code, message string) *Error {
	return &Error{status: status, anyStatus: true, code: code, message: message}
}

// Status returns the HTTP status.
func (e *Error) Status() int { return e.status }

// Code returns the error code.
func (e *Error) Code() string { return e.code }

// RequestID returns the request id of an answer that a [Client] read, else "".
func (e *Error) RequestID() string { return e.requestID }

// Message returns the text for people, without a detail.
func (e *Error) Message() string { return e.message }

// WithMessage returns the same error with another text, for instance a documented one with its placeholders filled in.
func (e *Error) WithMessage(message string) *Error {
	other := *e
	other.message = message
	return &other
}

// WithRecommend returns the same error with the address of an explanation; without one the server fills in the gateway's.
func (e *Error) WithRecommend(address string) *Error {
	other := *e
	other.recommend = address
	return &other
}

// WithDetail returns the same error with a text that follows the message on the wire. Error does not return it: it may
// hold what is secret between client and server.
func (e *Error) WithDetail(detail string) *Error {
	other := *e
	other.detail = &detail
	return &other
}

// text returns the message as it goes to the client.
func (e *Error) text() string {
	if e.detail == nil {
		return e.message
	}
	return e.message + *e.detail
}

// Error returns status, code and message.
func (e *Error) Error() string {
	if e == nil {
		return "an *acs.Error that is nil"
	}
	return strconv.Itoa(e.status) + " " + e.code + ": " + e.message
}

// Is reports whether target itself is an *Error of the same code, and of the same status where it does not stand for all of
// them. Unwrapping is errors.Is's part.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t != nil && e != nil && t.code == e.code && (t.anyStatus || t.status == e.status)
}
