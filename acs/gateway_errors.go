package acs

import "net/http"

// The gateway's errors. Statuses, codes and messages are those of Alibaba Cloud's API gateway as its error lists,
// its FAQ and answers quoted in public issues print them; where a text was never seen in public, the function says
// so. Each call returns a value of its own, so nobody can change the table for others.

// ErrMissing is the refusal of a request that lacks a mandatory parameter, or gives it an empty value.
func ErrMissing(param string) *Error {
	return NewError(http.StatusBadRequest, "Missing"+param, param+" is mandatory for this action.")
}

// ErrInvalid is the refusal of a parameter whose value breaks a rule.
func ErrInvalid(param string) *Error {
	return NewError(http.StatusBadRequest, "Invalid"+param, "Specified parameter "+param+" is not valid.")
}

// ErrInvalidParameter is the refusal of a query or form that cannot be read. The gateway's text is not public:
// the code is that of the products' common tables, the message names the problem.
func ErrInvalidParameter(problem string) *Error {
	return NewError(http.StatusBadRequest, "InvalidParameter", "Specified parameters are not valid: "+problem+".")
}

// ErrInvalidVersion is the refusal of a Version that the product does not have.
func ErrInvalidVersion() *Error { return ErrInvalid("Version") }

// ErrInvalidActionNotFound is the refusal of an unknown or absent Action and of an unknown path.
func ErrInvalidActionNotFound() *Error {
	return NewError(http.StatusNotFound, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.")
}

// ErrInvalidProductNotFound is the refusal of a host that serves no product.
func ErrInvalidProductNotFound() *Error {
	return NewError(http.StatusNotFound, "InvalidProduct.NotFound", "Cannot find product according to your specified domain.")
}

// ErrNeedSSL is the refusal of plain HTTP. Sources give the status as 400, 403 and 404; this is the control API's.
func ErrNeedSSL() *Error {
	return NewError(http.StatusBadRequest, "InvalidProtocol.NeedSsl", "Your request is denied as lack of ssl protect.")
}

// ErrUnsupportedHTTPMethod is the refusal of methods other than GET and POST. Sources give the status as 400
// (gateway) and 403 (product tables); the text is that of the product tables.
func ErrUnsupportedHTTPMethod() *Error {
	return NewError(http.StatusBadRequest, "UnsupportedHTTPMethod", "This http method is not supported.")
}

// ErrInvalidFormat is the refusal of a Format that is neither JSON nor XML.
func ErrInvalidFormat() *Error {
	return NewError(http.StatusBadRequest, "InvalidParameter.Format", "Specified parameter format is not valid.")
}

// ErrAccessKeyNotFound is the refusal of an unknown access key.
func ErrAccessKeyNotFound() *Error {
	return NewError(http.StatusNotFound, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")
}

// ErrAccessKeyInactive is the refusal of a disabled access key.
func ErrAccessKeyInactive() *Error {
	return NewError(http.StatusBadRequest, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.")
}

// ErrTimestampFormat is the refusal of a malformed time.
func ErrTimestampFormat() *Error {
	return NewError(http.StatusBadRequest, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.")
}

// ErrTimestampExpired is the refusal of a time too far in the past or in the future.
func ErrTimestampExpired() *Error {
	return NewError(http.StatusBadRequest, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")
}

// ErrNonceUsed is the refusal of a replayed nonce.
func ErrNonceUsed() *Error {
	return NewError(http.StatusBadRequest, "SignatureNonceUsed", "Specified signature nonce was used already.")
}

// ErrSignatureMethod is the refusal of a signature algorithm.
func ErrSignatureMethod() *Error {
	return NewError(http.StatusBadRequest, "InvalidSignatureMethod", "Specified signature method is not valid.")
}

// ErrIncompleteSignature is the refusal of a version 3 signature that cannot be read or leaves out a header it has
// to cover.
func ErrIncompleteSignature() *Error {
	return NewError(http.StatusBadRequest, "IncompleteSignature", "The request signature does not conform to Aliyun standards.")
}

// ErrSignatureMismatchV1 is the refusal of a version 1.0 signature. The server's string to sign follows the colon
// without a space on the wire: clients cut it out and compare it with theirs.
func ErrSignatureMismatchV1(stringToSign string) *Error {
	e := NewError(http.StatusBadRequest, "SignatureDoesNotMatch",
		"Specified signature is not matched with our calculation. server string to sign is:")
	e.detail = &stringToSign
	return e
}

// ErrSignatureMismatchV3 is the refusal of a version 3 signature, with what the server computed.
func ErrSignatureMismatchV3(stringToSign, canonicalRequest string) *Error {
	e := NewError(http.StatusBadRequest, "SignatureDoesNotMatch",
		"Specified signature does not match our calculation. server StringToSign is ")
	detail := "[" + stringToSign + "] server CanonicalRequest is [" + canonicalRequest + "]"
	e.detail = &detail
	return e
}

// ErrTokenExpired is the refusal of an expired security token.
func ErrTokenExpired() *Error {
	return NewError(http.StatusBadRequest, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.")
}

// ErrTokenMalformed is the refusal of a security token that cannot be read.
func ErrTokenMalformed() *Error {
	return NewError(http.StatusBadRequest, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.")
}

// ErrTokenMismatch is the refusal of a security token that belongs to another access key.
func ErrTokenMismatch() *Error {
	return NewError(http.StatusBadRequest, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.")
}

// ErrContentLength is the refusal of a body that ends early. The code is on public lists, its text is not.
func ErrContentLength() *Error {
	return NewError(http.StatusBadRequest, "ContentLengthDoesNotMatch", "Specified content length is not matched with your request body.")
}

// ErrThrottling is the refusal by flow control.
func ErrThrottling() *Error {
	return NewError(http.StatusBadRequest, "Throttling", "Request was denied due to flow control.")
}

// ErrThrottlingUser is the refusal by the flow control of one user.
func ErrThrottlingUser() *Error {
	return NewError(http.StatusBadRequest, "Throttling.User", "Request was denied due to user flow control.")
}

// ErrThrottlingAPI is the refusal by the flow control of one operation.
func ErrThrottlingAPI() *Error {
	return NewError(http.StatusBadRequest, "Throttling.Api", "Request was denied due to api flow control.")
}

// ErrForbiddenRAM is the refusal of a caller that lacks the permission.
func ErrForbiddenRAM() *Error {
	return NewError(http.StatusForbidden, "Forbidden.RAM",
		"User not authorized to operate on the specified resource, or this API doesn't support RAM.")
}

// ErrInternal is the answer to a failure that the client did not cause.
func ErrInternal() *Error {
	return NewError(http.StatusInternalServerError, "InternalError",
		"The request processing has failed due to some unknown error, exception or failure.")
}

// ErrServiceUnavailable is the answer to a failure that will pass.
func ErrServiceUnavailable() *Error {
	return NewError(http.StatusServiceUnavailable, "ServiceUnavailable",
		"The request has failed due to a temporary failure of the server.")
}
