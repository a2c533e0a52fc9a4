package acs

import "net/http"

// The gateway's errors. Statuses, codes and messages are those of Alibaba Cloud's API gateway as its error lists,
// its FAQ and answers quoted in public issues print them; where a text was never seen in public, the comment says so.
var (
	// ErrInvalidParameter is the refusal of a query or form that cannot be read. The gateway's text is not public: the
	// code is that of the products' common tables, and the server's answers go on with what is wrong.
	ErrInvalidParameter = NewError(http.StatusBadRequest, "InvalidParameter", "Specified parameters are not valid")

	// ErrInvalidVersion is the refusal of a Version that the product does not have.
	ErrInvalidVersion = NewInvalid(paramVersion)

	// ErrInvalidActionNotFound is the refusal of an unknown or absent Action and of an unknown path.
	ErrInvalidActionNotFound = NewError(http.StatusNotFound, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.")

	// ErrInvalidProductNotFound is the refusal of a host that serves no product.
	ErrInvalidProductNotFound = NewError(http.StatusNotFound, "InvalidProduct.NotFound", "Cannot find product according to your specified domain.")

	// ErrUnsupportedHTTPMethod is the refusal of methods other than GET and POST. Sources give the status as 400
	// (gateway) and 403 (product tables); the text is that of the product tables.
	ErrUnsupportedHTTPMethod = NewError(http.StatusBadRequest, "UnsupportedHTTPMethod", "This http method is not supported.")

	// ErrInvalidFormat is the refusal of a Format that is neither JSON nor XML.
	ErrInvalidFormat = NewError(http.StatusBadRequest, "InvalidParameter.Format", "Specified parameter format is not valid.")

	// ErrAccessKeyNotFound is the refusal of an unknown access key.
	ErrAccessKeyNotFound = NewError(http.StatusNotFound, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")

	// ErrAccessKeyInactive is the refusal of a disabled access key.
	ErrAccessKeyInactive = NewError(http.StatusBadRequest, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.")

	// ErrTimestampFormat is the refusal of a malformed time.
	ErrTimestampFormat = NewError(http.StatusBadRequest, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.")

	// ErrTimestampExpired is the refusal of a time too far in the past or in the future.
	ErrTimestampExpired = NewError(http.StatusBadRequest, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")

	// ErrNonceUsed is the refusal of a replayed nonce.
	ErrNonceUsed = NewError(http.StatusBadRequest, "SignatureNonceUsed", "Specified signature nonce was used already.")

	// ErrSignatureMethod is the refusal of a signature algorithm.
	ErrSignatureMethod = NewError(http.StatusBadRequest, "InvalidSignatureMethod", "Specified signature method is not valid.")

	// ErrIncompleteSignature is the refusal of a version 3 signature that cannot be read or leaves out a header it has
	// to cover.
	ErrIncompleteSignature = NewError(http.StatusBadRequest, "IncompleteSignature", "The request signature does not conform to Aliyun standards.")

	// ErrSignatureMismatchV1 is the refusal of a version 1.0 signature. The server's string to sign is its detail, after
	// the colon without a space on the wire: clients cut it out and compare it with theirs.
	ErrSignatureMismatchV1 = NewError(http.StatusBadRequest, "SignatureDoesNotMatch",
		"Specified signature is not matched with our calculation. server string to sign is:")

	// ErrSignatureMismatchV3 is the refusal of a version 3 signature, with what the server computed as its detail. Its
	// status and code are those of version 1.0: errors.Is does not tell them apart.
	ErrSignatureMismatchV3 = NewError(http.StatusBadRequest, "SignatureDoesNotMatch",
		"Specified signature does not match our calculation. server StringToSign is ")

	// ErrTokenExpired is the refusal of an expired security token.
	ErrTokenExpired = NewError(http.StatusBadRequest, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.")

	// ErrTokenMismatch is the refusal of a security token that belongs to another access key.
	ErrTokenMismatch = NewError(http.StatusBadRequest, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.")

	// ErrContentLength is the refusal of a body that ends early. The code is on public lists, its text is not.
	ErrContentLength = NewError(http.StatusBadRequest, "ContentLengthDoesNotMatch", "Specified content length is not matched with your request body.")

	// ErrThrottlingUser is the refusal by the flow control of one user.
	ErrThrottlingUser = NewError(http.StatusBadRequest, "Throttling.User", "Request was denied due to user flow control.")

	// ErrInternal is the answer to a failure that the client did not cause.
	ErrInternal = NewError(http.StatusInternalServerError, "InternalError",
		"The request processing has failed due to some unknown error, exception or failure.")

	// ErrServiceUnavailable is the answer to a failure that will pass.
	ErrServiceUnavailable = NewError(http.StatusServiceUnavailable, "ServiceUnavailable",
		"The request has failed due to a temporary failure of the server.")
)

// errUnreadable is ErrInvalidParameter with what is wrong.
func errUnreadable(problem Problem) error {
	return ErrInvalidParameter.WithMessage(ErrInvalidParameter.message + ": " + string(problem) + ".")
}

// NewMissing returns the refusal of a request that lacks a mandatory parameter, or gives it an empty value. Its code
// holds the parameter's name.
func NewMissing(param string) *Error {
	return NewError(http.StatusBadRequest, "Missing"+param, param+" is mandatory for this action.")
}

// NewInvalid returns the refusal of a parameter whose value breaks a rule. Its code holds the parameter's name.
func NewInvalid(param string) *Error {
	return NewError(http.StatusBadRequest, "Invalid"+param, "Specified parameter "+param+" is not valid.")
}
