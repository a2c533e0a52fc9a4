package acs

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
)

// Call is what the server knows of the request that a handler answers. It is a value: changing a copy changes
// nothing for others.
type Call struct {
	// RequestID is an upper-case UUID, new for every request.
	RequestID string
	// Host is the host name that the client addressed, without a port. It is the HostId of errors.
	Host string
	// Caller is the AccessKeyId whose signature held, empty when the server does not verify.
	Caller string
	// Operation is what Action and Version named.
	Operation Operation
	// Format is the format of the answer.
	Format Format

	product string // for Recommend when the operation is not known yet
	wire    Wire
	noBody  bool // the request is a HEAD
	logger  *slog.Logger
	redact  func(text string) string // takes what must not reach the log out
}

type callKey struct{}

// NewContext returns ctx with call, for handlers that run without a [Server], as in their tests.
func NewContext(ctx context.Context, call Call) context.Context {
	return withCall(ctx, &call)
}

// withCall is NewContext without a copy; nobody may change call afterwards.
func withCall(ctx context.Context, call *Call) context.Context {
	return context.WithValue(ctx, callKey{}, call)
}

// FromContext returns the call that a handler's context belongs to, and whether there is one.
func FromContext(ctx context.Context) (Call, bool) {
	call, ok := ctx.Value(callKey{}).(*Call)
	if !ok {
		return Call{}, false
	}
	return *call, true
}

// RequestID returns the request id of a handler's context, or "" outside of a server.
func RequestID(ctx context.Context) string {
	call, _ := FromContext(ctx)
	return call.RequestID
}

// Caller returns the AccessKeyId that signed the request, or "" outside of a server and when signatures are not
// verified.
func Caller(ctx context.Context) string {
	call, _ := FromContext(ctx)
	return call.Caller
}

// WriteResult answers r with status 200 and result in the request's format: in JSON as encoding/json writes it but
// without HTML escapes, in XML the same members under <Action>Response. A RequestId member that is empty is filled
// in; result itself is not changed. A result that cannot be encoded is answered as InternalError.
func WriteResult(w http.ResponseWriter, r *http.Request, result any) {
	callOf(r).WriteResult(w, result)
}

// WriteError answers r with the envelope of err. An error that is, or wraps, an [*Error] keeps its status, code and
// message; the end of a context becomes ServiceUnavailable; everything else becomes InternalError, so that no internal
// text reaches the client. A deadline that passed and everything else are logged.
func WriteError(w http.ResponseWriter, r *http.Request, err error) {
	callOf(r).WriteError(w, err)
}

// callOf returns the call of r, or one that still makes a well-formed answer when r did not pass a Server.
func callOf(r *http.Request) Call {
	call, ok := FromContext(r.Context())
	if !ok {
		call = Call{Host: hostName(r.Host), noBody: r.Method == http.MethodHead}
	}
	return call
}

// WriteResult is the function of the same name for code that holds a context but no request.
func (c Call) WriteResult(w http.ResponseWriter, result any) {
	body, err := appendJSON(nil, resultWithID(result, c.RequestID))
	if err == nil && c.Format == FormatXML {
		body, err = appendXMLFromJSON([]byte(xmlDeclaration), xmlName(c.Operation.Action+"Response"), body)
	}
	if err != nil {
		c.WriteError(w, err)
		return
	}
	c.write(w, http.StatusOK, body)
}

// WriteError is the function of the same name for code that holds a context but no request.
func (c Call) WriteError(w http.ResponseWriter, err error) {
	answer := c.answerOf(err)
	recommend := answer.recommend
	if recommend == "" {
		recommend = recommendURL(answer.code, c.productName(), c.RequestID)
	}
	body, err := appendEnvelope(nil, envelope{
		RequestID: c.RequestID,
		Message:   answer.text(),
		Recommend: recommend,
		HostID:    c.Host,
		Code:      answer.code,
	}, c.Format)
	if err != nil { // an envelope holds strings only, which always encode
		c.log("envelope", err.Error())
	}
	c.write(w, answer.status, body)
}

// answerOf turns any error into an error answer.
func (c Call) answerOf(err error) *Error {
	var answer *Error
	switch {
	case errors.As(err, &answer) && answer != nil && 400 <= answer.status && answer.status <= 599:
		if answer.status >= http.StatusInternalServerError && err.Error() != answer.Error() { // it wraps a cause
			c.log("server failed", err.Error())
		}
		return answer
	case errors.Is(err, context.DeadlineExceeded):
		c.log("handler ran out of time", err.Error())
		return ErrServiceUnavailable
	case errors.Is(err, context.Canceled): // the client has gone: nobody's failure
		return ErrServiceUnavailable
	case err == nil:
		c.log("handler answered with an error that is nil", "")
	default:
		c.log("handler failed", err.Error())
	}
	return ErrInternal
}

// productName returns the product for Recommend.
func (c Call) productName() string {
	if c.Operation.Product != "" {
		return c.Operation.Product
	}
	return c.product
}

// write sends an answer. A write error means that the client has gone; there is nobody left to tell.
func (c Call) write(w http.ResponseWriter, status int, body []byte) {
	values := []string{c.wire.mediaType(c.Format), strconv.Itoa(len(body)), c.RequestID}
	header := w.Header() // one allocation for three values
	header["Content-Type"], header["Content-Length"], header[headerRequestID] = values[0:1:1], values[1:2:2], values[2:3:3]
	w.WriteHeader(status)
	if c.noBody {
		return
	}
	_, _ = w.Write(body)
}

// log writes one record with the request's identity, its text free of the request's secrets.
func (c Call) log(message, problem string) {
	if c.logger == nil {
		return
	}
	if c.redact != nil {
		problem = c.redact(problem)
	}
	c.logger.Error(message,
		slog.String("requestId", c.RequestID),
		slog.String("action", c.Operation.Action),
		slog.String("problem", problem))
}
