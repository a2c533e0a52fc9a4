package acs

import (
	"errors"
	"strconv"
)

// Error is an error answer of the protocol: an operation's documented error or one of the gateway's. Handlers
// return it by value of the pointer; [WriteError] turns it into the envelope. RequestId and HostId are added by
// the server.
type Error struct {
	// Status is the HTTP status, for instance 400.
	Status int
	// Code is the error code, for instance Invalid.AggregatorId.Value.
	Code string
	// Message is the text for people.
	Message string
	// Recommend is the address of an explanation; when empty the server fills in the gateway's.
	Recommend string

	// detail follows Message on the wire and is kept out of Error(): it repeats the string to sign, and with it
	// parameters such as SecurityToken, to the client that sent them and to nobody else.
	// The pointer keeps it out of %+v of a copy as well.
	detail *string
}

// NewError returns an error answer with an HTTP status, a code and a message.
func NewError(status int, code, message string) *Error {
	return &Error{Status: status, Code: code, Message: message}
}

// text returns the message as it goes to the client.
func (e *Error) text() string {
	if e.detail == nil {
		return e.Message
	}
	return e.Message + *e.detail
}

// Error returns status, code and message.
func (e *Error) Error() string {
	return strconv.Itoa(e.Status) + " " + e.Code + ": " + e.Message
}

// Is reports whether target is an *Error of the same status and code.
func (e *Error) Is(target error) bool {
	var t *Error
	return errors.As(target, &t) && t != nil && t.Status == e.Status && t.Code == e.Code
}
