// Files that an installation keeps beside its database, for the surfaces, which do not see the store.
export { writeOnce } from '../store/keys/key-folder.ts'
