package scenario

// memberType: the member has its documented type, in both formats.
func (d *deriver) memberType() {
	path := d.statement.Subject.Name
	d.eachFormat(path+" has its documented type in %s", Check{Kind: MemberType, Name: path})
}
