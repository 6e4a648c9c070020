/** Most bytes of a file's or a folder's name on the file systems in use (ext4, APFS, NTFS): 255 bytes or UTF-16 units; bytes are the stricter of the two. */
export const NAME_BYTES = 255;
