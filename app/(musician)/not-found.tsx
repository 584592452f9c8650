export { Lost as default } from '@/components/errors/lost'
